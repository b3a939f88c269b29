// refused: caller-blocked, escapes-as-value
import { countSync } from './support/api.js';

const boards = {
  main: {
    amount: (): void => console.log(countSync()),
  },
};

export const runBoards = (): void => {
  for (const board of Object.values(boards)) for (const run of Object.values(board)) run();
};
