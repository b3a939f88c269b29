import { count } from './support/api.js';

class Scale {
  async weigh() {
    return await count();
  }

  tare() {
    return 0;
  }
}

const scales = {
  main: async () => await count(),
  none: () => 0,
};

export async function weigh(name) {
  const { [name]: chosen } = scales;
  const method = new Scale()[name];
  const known = scales;
  const either = known[name] ?? known.none;
  return [await chosen(), await method.call(new Scale()), await either(), await scales[`${name}`](), await (scales[name] || scales.none)()];
}
