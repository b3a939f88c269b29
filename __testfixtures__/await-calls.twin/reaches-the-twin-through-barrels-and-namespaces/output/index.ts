export { price, priceSync } from './prices.js';
export * from './prices.js';
