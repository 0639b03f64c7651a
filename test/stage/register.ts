import * as nodeModule from 'node:module';
import './process/flags.ts';
import { resolve } from './hooks.ts';

// Node 22.12 has the older of the two only, later versions warn about that one.
if (nodeModule.registerHooks) nodeModule.registerHooks({ resolve });
else nodeModule.register('./hooks.js', import.meta.url);
