// untouched: what it calls stays
import { cardLabel } from './card-label.js';

export function cardBadge(): string {
  return `[${cardLabel()}]`;
}
