// refused: caller-blocked, mocked-by-name
import { it, vi } from 'vitest';
import { loadSync } from './support/api.js';

export const service = {
  title(id: string): string {
    return loadSync(id).name;
  },
};

declare function inspect(spy: (id: string) => unknown): void;

it('hands the spy on', () => {
  inspect(vi.spyOn(service, 'title'));
});
