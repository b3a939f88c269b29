// refused: immediate-call
import { useState } from 'react';
import { loadSync } from './support/api.js';

function useTitle(): string {
  const [title] = useState('');
  return title;
}

export function useItemTitle(id: string): string {
  const { name } = loadSync(id);
  const [suffix] = useState('');
  return name + suffix;
}

export function useFullTitle(id: string): string {
  const { name } = loadSync(id);
  return name + useTitle();
}
