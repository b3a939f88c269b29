import { Controller, Get, Inject, Module } from '@nestjs/common';
import { loadSync } from '../../support/api.js';

export interface Names {
  of(id: string): string;
}

export class DiskNames implements Names {
  of(id: string): string {
    return loadSync(id).name;
  }
}

@Controller()
export class NameController {
  constructor(@Inject('names') private readonly names: Names) {}

  @Get()
  show(): string {
    return this.names.of('1').toUpperCase();
  }
}

@Module({
  controllers: [NameController],
  providers: [{ provide: 'names', useValue: { of: () => 'always the same' } }],
})
export class TestModule {}
