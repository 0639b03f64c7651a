export { CategoryView } from './category.tsx';
export { HomeView } from './home.tsx';
export { ShelfView } from './shelf.tsx';
