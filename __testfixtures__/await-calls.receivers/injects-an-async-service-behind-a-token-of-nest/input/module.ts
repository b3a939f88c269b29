import { Controller, Get, Inject, Module } from '@nestjs/common';
import { loadSync } from '../../support/api.js';
import { DiskStore } from './disk.js';
import { STORE, type Store } from './store.js';

@Controller()
export class NameController {
  @Inject(STORE) private readonly other!: Store;

  constructor(@Inject(STORE) private readonly store: Store) {}

  @Get()
  show(): string {
    return this.store.nameOf('1') + this.other.nameOf('2');
  }
}

@Module({
  controllers: [NameController],
  providers: [
    { provide: STORE, useClass: DiskStore },
    { provide: 'greeting', useFactory: () => loadSync('greeting').name },
  ],
})
export class NameModule {}
