export * from './lib.js';
export { title as heading } from './lib.js';
export * as lib from './lib.js';
