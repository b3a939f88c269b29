// refused: caller-blocked, escapes-as-value
import { Module } from '@nestjs/common';
import { loadSync } from './support/api.js';

@Module({
  providers: [{ provide: 'names', useValue: { of: (id: string) => loadSync(id).name } }],
})
export class NameModule {}
