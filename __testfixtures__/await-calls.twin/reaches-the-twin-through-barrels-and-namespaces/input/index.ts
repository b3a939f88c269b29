export { price } from './prices.js';
export * from './prices.js';
