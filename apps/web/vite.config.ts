import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

const DEFAULT_API_PORT = '3000';

export default defineConfig(({ mode }) => {
  const { API_PORT = DEFAULT_API_PORT } = loadEnv(mode, '.', 'API_');
  const address = `http://localhost:${API_PORT}`;
  // the API refuses other origins, and in development the page comes from Vite's port
  const api = { target: address, changeOrigin: true, headers: { origin: address } };
  return {
    plugins: [react(), tailwindcss()],
    // no data: URIs for fonts: the content security policy takes them from the server alone
    build: { outDir: 'dist', sourcemap: true, assetsInlineLimit: 0 },
    server: { proxy: { '/api': api, '/trpc': api } },
  };
});
