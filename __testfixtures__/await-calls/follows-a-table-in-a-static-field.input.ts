import { countSync } from './support/api.js';

export class Panel {
  private static readonly dials = {
    amount: (): number => countSync(),
    none: (): number => 0,
  };

  read(name: 'amount' | 'none'): number {
    return Panel.dials[name]();
  }
}
