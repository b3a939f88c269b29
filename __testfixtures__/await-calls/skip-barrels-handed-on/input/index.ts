export * from './star.js';
export * as naming from './named.js';
