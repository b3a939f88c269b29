import { count } from '../../support/api.js';

const formats = {
  total: async (): Promise<string> => `${await count()}`,
  none: (): string => '',
};

export { formats as outputs };
