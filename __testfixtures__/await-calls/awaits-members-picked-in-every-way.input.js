import { countSync } from './support/api.js';

class Scale {
  weigh() {
    return countSync();
  }

  tare() {
    return 0;
  }
}

const scales = {
  main: () => countSync(),
  none: () => 0,
};

export function weigh(name) {
  const { [name]: chosen } = scales;
  const method = new Scale()[name];
  const known = scales;
  const either = known[name] ?? known.none;
  return [chosen(), method.call(new Scale()), either(), scales[`${name}`](), (scales[name] || scales.none)()];
}
