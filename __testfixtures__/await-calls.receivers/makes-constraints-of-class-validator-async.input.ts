import { type ValidatorConstraintInterface, validate } from 'class-validator';
import { findSync } from './support/api.js';

export class Exists implements ValidatorConstraintInterface {
  validate(id: string): boolean {
    return findSync(id) !== undefined;
  }
}

export async function isKnown(order: object): Promise<boolean> {
  return (await validate(order)).length === 0;
}
