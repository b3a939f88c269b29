import {
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  Module,
  type OnModuleInit,
  Param,
  type PipeTransform,
  UseGuards,
} from '@nestjs/common';
import { type Item, find, load } from './support/api.js';

export class ItemGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    return await find(context.getArgs()[0] ?? '') !== undefined;
  }
}

export class ItemPipe implements PipeTransform<string, Item | Promise<Item>> {
  async transform(id: string) {
    return await load(id);
  }
}

@Controller('items')
export class ItemController implements OnModuleInit {
  private name = '';

  async onModuleInit(): Promise<void> {
    this.name = (await load('greeting')).name;
  }

  @Get(':id')
  @UseGuards(ItemGuard)
  async show(@Param('id') id: string): Promise<string> {
    return this.name + (await load(id)).name;
  }
}

@Module({ controllers: [ItemController] })
export class ItemModule {}
