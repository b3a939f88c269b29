export { default as openStore } from './openStore.js';
export { readText, readBook, type Book } from './read.js';
export { FileSource, type Source } from './source.js';
