import * as v from 'valibot';
import { album, track } from './catalogue.ts';
import { episode, simplifiedShow } from './episode.ts';
import { text } from './fields.ts';

/** To "is it in the library?", one for each thing in question. */
export const answers = v.array(v.boolean());

export const savedAlbum = v.object({ added_at: text, album });
export const savedEpisode = v.object({ added_at: text, episode });
export const savedShow = v.object({ added_at: text, show: simplifiedShow });
export const savedTrack = v.object({ added_at: text, track });
