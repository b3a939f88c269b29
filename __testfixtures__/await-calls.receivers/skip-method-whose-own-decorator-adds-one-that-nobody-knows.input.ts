// refused: decorated-method
import { applyDecorators, Controller, Get, SetMetadata } from '@nestjs/common';
import { loadSync } from './support/api.js';

const Cached: MethodDecorator = (_target, _name, descriptor) => descriptor;

function Slow(role: string) {
  return applyDecorators(SetMetadata('role', role), Cached);
}

@Controller('items')
export class ItemController {
  @Get('one')
  @Slow('admin')
  one(): string {
    return loadSync('1').name;
  }
}
