// refused: tagged-template, caller-blocked
import { loadSync } from './support/api.js';

function translate(parts: TemplateStringsArray): string {
  return loadSync(parts.join()).name;
}

export const greeting = translate`hello`;
