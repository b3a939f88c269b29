import { Controller, Get, Inject, Module } from '@nestjs/common';
import { load } from '../../support/api.js';

export interface Names {
  of(id: string): Promise<string>;
}

export class DiskNames implements Names {
  async of(id: string): Promise<string> {
    return (await load(id)).name;
  }
}

@Controller()
export class NameController {
  constructor(@Inject('names') private readonly names: Names) {}

  @Get()
  async show(): Promise<string> {
    return (await this.names.of('1')).toUpperCase();
  }
}

@Module({
  controllers: [NameController],
  providers: [{ provide: 'names', useValue: { of: () => 'always the same' } }],
})
export class TestModule {}
