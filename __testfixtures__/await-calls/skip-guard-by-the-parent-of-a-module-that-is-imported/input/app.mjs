// refused: caller-blocked
import { print } from './print.cjs';

export async function all() {
  print();
}
