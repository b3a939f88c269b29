// refused: caller-blocked, escapes-as-value
import { countSync } from './support/api.js';

const dials = {
  amount: (): void => console.log(countSync()),
  none: (): void => {},
};

const { none, ...others } = dials;

export function run(run: () => void): void {
  none();
  for (const dial of [...Object.values(others), run]) dial();
}
