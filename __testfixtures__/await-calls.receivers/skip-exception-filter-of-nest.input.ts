// refused: rejection-uncaught, caller-blocked
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { loadSync } from './support/api.js';

export class Filter implements ExceptionFilter<Error> {
  catch(error: Error, host: ArgumentsHost): void {
    host.getArgs()[1].send(loadSync(error.name).name);
  }
}
