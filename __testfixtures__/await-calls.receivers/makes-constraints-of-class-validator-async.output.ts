import { type ValidatorConstraintInterface, validate } from 'class-validator';
import { find } from './support/api.js';

export class Exists implements ValidatorConstraintInterface {
  async validate(id: string): Promise<boolean> {
    return await find(id) !== undefined;
  }
}

export async function isKnown(order: object): Promise<boolean> {
  return (await validate(order)).length === 0;
}
