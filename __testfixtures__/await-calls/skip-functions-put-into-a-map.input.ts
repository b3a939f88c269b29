// refused: caller-blocked, escapes-as-value
import { countSync } from './support/api.js';

const width = (): void => console.log(countSync());

const meters = new Map<string, () => void>();
meters.set('width', width);

export const show = (name: string): void => meters.get(name)?.();
