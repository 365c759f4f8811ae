import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createRepository } from '../repository/createRepository';
import { App } from './App';
import './styles/index.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App repository={createRepository()} />
  </StrictMode>,
);
