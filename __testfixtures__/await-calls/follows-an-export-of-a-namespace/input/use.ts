import { reading } from './barrel.js';

export const total = (): number => reading.size();
