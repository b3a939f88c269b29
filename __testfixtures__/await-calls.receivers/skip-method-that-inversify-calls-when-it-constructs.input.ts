// refused: promise-misread
import { injectable, postConstruct } from 'inversify';
import { loadSync } from './support/api.js';

@injectable()
export class Names {
  first = '';

  @postConstruct()
  start(): void {
    this.first = loadSync('1').name;
  }
}
