// refused: accessor
import { saveSync } from './support/api.js';

export const basket = {
  set id(id: string) {
    saveSync({ id, name: id, price: 0, tags: [] });
  },
};
