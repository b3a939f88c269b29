import { applyDecorators, Controller, Get, SetMetadata, UseGuards } from '@nestjs/common';
import { load } from './support/api.js';

class Guard {}

const Role = (role: string) => SetMetadata('role', role);

function Auth(role: string) {
  return applyDecorators(Role(role), UseGuards(Guard));
}

@Controller('items')
export class ItemController {
  @Get('one')
  @Role('admin')
  async one(): Promise<string> {
    return (await load('1')).name;
  }

  @Get('two')
  @Auth('admin')
  async two(): Promise<string> {
    return (await load('2')).name;
  }
}
