import price from './price.js';
import { default as fee } from './price.js';

export const label = (id: string) => `${price(id)} EUR and ${fee(id)} cents`;
