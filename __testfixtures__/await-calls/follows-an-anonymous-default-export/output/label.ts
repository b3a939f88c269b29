import price from './price.js';
import { default as fee } from './price.js';

export const label = async (id: string) => `${await price(id)} EUR and ${await fee(id)} cents`;
