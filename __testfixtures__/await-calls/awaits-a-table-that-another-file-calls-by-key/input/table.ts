import { countSync } from '../../support/api.js';

const formats = {
  total: (): string => `${countSync()}`,
  none: (): string => '',
};

export { formats as outputs };
