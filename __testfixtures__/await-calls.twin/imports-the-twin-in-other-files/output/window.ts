import { readLimitSync as limit } from './limits.js';

export class Window {
  constructor(readonly size = limit()) {}
}
