export * from '@vue/runtime-core';
