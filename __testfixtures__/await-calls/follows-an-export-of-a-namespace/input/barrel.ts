export * as reading from './read.js';
