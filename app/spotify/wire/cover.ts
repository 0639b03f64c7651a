import * as v from 'valibot';
import { image, list } from './fields.ts';

/** A bare list. */
export const covers = v.pipe(v.array(v.unknown()), list(image));
