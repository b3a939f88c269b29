// warned: runs-overlap
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { load } from './support/api.js';

@Injectable()
export class Config implements OnModuleInit {
  name = '';

  async onModuleInit(): Promise<void> {
    this.name = (await load('config')).name;
  }
}

@Injectable()
export class Greeter implements OnModuleInit {
  greetings: string[] = [];

  onModuleInit(): void {
    this.greetings.push('hello');
  }
}

@Injectable()
export class Elsewhere implements OnModuleInit {
  ready = false;

  onModuleInit(): void {
    this.ready = true;
  }
}

@Module({ providers: [Elsewhere] })
export class Other {}

@Module({ providers: [Config, Greeter] })
export class App implements OnModuleInit {
  ready = false;

  onModuleInit(): void {
    this.ready = true;
  }
}
