// Questions that have to be answered before something is done.
import { html, nothing, render } from 'lit';
import { say } from './say.js';

/**
 * @param {{title: string, text?: unknown, yes: string, danger?: boolean, no?: string}} question
 * @returns {Promise<boolean>}
 */
export function ask({ title, text = nothing, yes, danger = false, no = 'Cancel' }) {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-labelledby', 'question');
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'yes');
      dialog.remove();
    });
    render(html`
      <form method="dialog">
        <h2 id="question">${title}</h2>
        <div class="words">${text}</div>
        <div class="actions end">
          <button class="button" value="no" ?autofocus=${danger}>${no}</button>
          <button class="button ${danger ? 'danger' : 'primary'}" value="yes" ?autofocus=${!danger}>${yes}</button>
        </div>
      </form>`, dialog);
    document.body.append(dialog);
    dialog.showModal();
  });
}

/**
 * Does something dangerous if that is what is wanted, and says so.
 * @param {import('./view.js').Page} page @param {{title: string, text?: unknown, yes: string, no?: string}} question
 * @param {() => Promise<unknown>} deed @param {string} [done] @returns {Promise<boolean>} whether it was done
 */
export async function sure(page, question, deed, done) {
  const isDone = await ask({ ...question, danger: true }) && await page.act(deed);
  if (isDone && done) {
    say(done);
  }
  return isDone;
}

/** Shows something until it is closed. @param {string} title @param {unknown} content */
export function show(title, content) {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'shown');
  dialog.addEventListener('close', () => dialog.remove());
  render(html`
    <form method="dialog">
      <h2 id="shown">${title}</h2>
      <div class="words">${content}</div>
      <div class="actions end"><button class="button primary" autofocus>Close</button></div>
    </form>`, dialog);
  document.body.append(dialog);
  dialog.showModal();
}
