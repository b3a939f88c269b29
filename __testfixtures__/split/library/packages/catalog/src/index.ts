export { describe, longest, pagesOf } from './catalog.js';
export { Remembering } from './remembering.js';
