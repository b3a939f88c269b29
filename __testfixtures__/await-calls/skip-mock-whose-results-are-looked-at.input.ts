// refused: caller-blocked, mocked-by-name
import { expect, it, vi } from 'vitest';
import { loadSync } from './support/api.js';

export const service = {
  title(id: string): string {
    return loadSync(id).name;
  },
  price(id: string): number {
    return loadSync(id).price;
  },
};

it('looks at results', () => {
  const spy = vi.spyOn(service, 'title');
  service.title('a');
  expect(spy).toHaveReturnedWith('a');
  const price = vi.spyOn(service, 'price').mockReturnValue(2);
  service.price('a');
  expect(price.mock.results[0]?.value).toBe(2);
});
