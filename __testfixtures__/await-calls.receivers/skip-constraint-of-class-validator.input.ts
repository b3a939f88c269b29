// refused: caller-blocked, promise-misread
import { type ValidatorConstraintInterface, validateSync } from 'class-validator';
import { findSync } from './support/api.js';

export class Exists implements ValidatorConstraintInterface {
  validate(id: string): boolean {
    return findSync(id) !== undefined;
  }
}

export function isKnown(order: object): boolean {
  return validateSync(order).length === 0;
}
