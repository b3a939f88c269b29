import * as workerpool from 'workerpool';
import { add, sum } from './sums.core.js';

const product = (a: number, b: number): number => a * b;

workerpool.worker({ add, total: sum, product });
