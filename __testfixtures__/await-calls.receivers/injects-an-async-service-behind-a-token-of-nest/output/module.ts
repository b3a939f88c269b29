import { Controller, Get, Inject, Module } from '@nestjs/common';
import { load } from '../../support/api.js';
import { DiskStore } from './disk.js';
import { STORE, type Store } from './store.js';

@Controller()
export class NameController {
  @Inject(STORE) private readonly other!: Store;

  constructor(@Inject(STORE) private readonly store: Store) {}

  @Get()
  async show(): Promise<string> {
    return await this.store.nameOf('1') + await this.other.nameOf('2');
  }
}

@Module({
  controllers: [NameController],
  providers: [
    { provide: STORE, useClass: DiskStore },
    { provide: 'greeting', useFactory: async () => (await load('greeting')).name },
  ],
})
export class NameModule {}
