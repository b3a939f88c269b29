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
import { type Item, findSync, loadSync } from './support/api.js';

export class ItemGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return findSync(context.getArgs()[0] ?? '') !== undefined;
  }
}

export class ItemPipe implements PipeTransform<string, Item | Promise<Item>> {
  transform(id: string) {
    return loadSync(id);
  }
}

@Controller('items')
export class ItemController implements OnModuleInit {
  private name = '';

  onModuleInit(): void {
    this.name = loadSync('greeting').name;
  }

  @Get(':id')
  @UseGuards(ItemGuard)
  show(@Param('id') id: string): string {
    return this.name + loadSync(id).name;
  }
}

@Module({ controllers: [ItemController] })
export class ItemModule {}
