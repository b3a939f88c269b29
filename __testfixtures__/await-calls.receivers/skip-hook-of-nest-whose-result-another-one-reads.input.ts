// refused: started-together
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { loadSync } from './support/api.js';

@Injectable()
export class Config implements OnModuleInit {
  name = '';

  onModuleInit(): void {
    this.name = loadSync('config').name;
  }
}

@Injectable()
export class Greeter implements OnModuleInit {
  greeting = '';

  constructor(private readonly config: Config) {}

  onModuleInit(): void {
    this.greeting = `hello ${this.config.name}`;
  }
}

@Module({ providers: [Config, Greeter] })
export class App {}
