// untouched: it runs before the other module
import { early } from './a.js';

export const ready: unknown = early();
