import { applyDecorators, Controller, Get, SetMetadata, UseGuards } from '@nestjs/common';
import { loadSync } from './support/api.js';

class Guard {}

const Role = (role: string) => SetMetadata('role', role);

function Auth(role: string) {
  return applyDecorators(Role(role), UseGuards(Guard));
}

@Controller('items')
export class ItemController {
  @Get('one')
  @Role('admin')
  one(): string {
    return loadSync('1').name;
  }

  @Get('two')
  @Auth('admin')
  two(): string {
    return loadSync('2').name;
  }
}
