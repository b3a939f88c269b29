export { load, loadTwice } from '../io/io.ts';
export * from '../iter/iter.ts';
export { A, B, Doubling } from '../derived/derived.ts';
export { default as open } from '../def/def.ts';
