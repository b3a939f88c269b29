// Ends by itself although its pool has threads; prints where the work was done.
import { offload } from 'asyncshift-runtime/offload';
import { whereItRuns } from './tasks.js';

const run = offload(new URL('./tasks.js', import.meta.url), whereItRuns);
console.log((await Promise.all([run(), run()])).every((thread) => thread > 0));
