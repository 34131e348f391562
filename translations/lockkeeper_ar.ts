<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Lockkeeper</name>
    <message>
        <source>Add connection…</source>
        <translation>إضافة اتصال…</translation>
    </message>
    <message>
        <source>Add a database by pasting its URL</source>
        <translation>أضِف قاعدة بيانات بلصق عنوانها</translation>
    </message>
    <message>
        <source>Open Prisma project…</source>
        <translation>فتح مشروع Prisma…</translation>
    </message>
    <message>
        <source>Choose the folder of a project; its migrations belong to the chosen profile</source>
        <translation>اختر مجلد مشروع؛ تتبع عمليات ترحيله ملف الاتصال المختار</translation>
    </message>
    <message>
        <source>Start the sandbox</source>
        <translation>تشغيل البيئة التجريبية</translation>
    </message>
    <message>
        <source>Starts a private PostgreSQL with three demo databases</source>
        <translation>يشغّل خادم PostgreSQL خاصًا بثلاث قواعد بيانات للعرض</translation>
    </message>
    <message>
        <source>Edit profile…</source>
        <translation>تحرير ملف الاتصال…</translation>
    </message>
    <message>
        <source>Change name, address, environment or notes of the chosen profile</source>
        <translation>غيّر اسم ملف الاتصال المختار أو عنوانه أو بيئته أو ملاحظاته</translation>
    </message>
    <message>
        <source>Duplicate profile</source>
        <translation>نسخ ملف الاتصال</translation>
    </message>
    <message>
        <source>Makes a copy of the chosen profile under another name</source>
        <translation>ينشئ نسخة من ملف الاتصال المختار باسم آخر</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Copies the profile&apos;s URL without its password</source>
        <translation>ينسخ عنوان ملف الاتصال دون كلمة المرور</translation>
    </message>
    <message>
        <source>Remove profile…</source>
        <translation>إزالة ملف الاتصال…</translation>
    </message>
    <message>
        <source>Takes the profile off the list; its database and its backups stay</source>
        <translation>يزيل ملف الاتصال من القائمة؛ تبقى قاعدة بياناته ونسخها الاحتياطية</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Closes Lockkeeper; asks first while an operation runs</source>
        <translation>يغلق Lockkeeper؛ ويسأل أولًا إن كانت عملية ما جارية</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <source>Backs the chosen database up into the vault and reads the backup back</source>
        <translation>ينسخ قاعدة البيانات المختارة إلى الخزنة ثم يعيد قراءة النسخة</translation>
    </message>
    <message>
        <source>Branch…</source>
        <translation>تفريع…</translation>
    </message>
    <message>
        <source>Copies the chosen database beside it, to try something there</source>
        <translation>ينسخ قاعدة البيانات المختارة بجانبها لتجربة شيء عليها</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Connects in the background and says what the server answered</source>
        <translation>يتصل في الخلفية ويعرض ما أجاب به الخادم</translation>
    </message>
    <message>
        <source>Reset database…</source>
        <translation>إعادة تهيئة قاعدة البيانات…</translation>
    </message>
    <message>
        <source>Empties the database and applies every migration again; never on production</source>
        <translation>يفرغ قاعدة البيانات ويطبّق كل عمليات الترحيل من جديد؛ ولا يحدث ذلك في الإنتاج أبدًا</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو نفّذ أمرًا</translation>
    </message>
    <message>
        <source>Finds profiles, pages and everything that can be done</source>
        <translation>يجد ملفات الاتصال والصفحات وكل ما يمكن فعله</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Loads the page again</source>
        <translation>يعيد تحميل الصفحة</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>الملاحظة التالية</translation>
    </message>
    <message>
        <source>Goes to the next finding of the migration</source>
        <translation>ينتقل إلى الملاحظة التالية في عملية الترحيل</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>الملاحظة السابقة</translation>
    </message>
    <message>
        <source>Goes to the finding before</source>
        <translation>ينتقل إلى الملاحظة السابقة</translation>
    </message>
    <message>
        <source>Filter profiles</source>
        <translation>تصفية ملفات الاتصال</translation>
    </message>
    <message>
        <source>Puts the cursor into the filter above the profiles</source>
        <translation>يضع المؤشر في حقل التصفية فوق ملفات الاتصال</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Fills the screen, or stops doing so</source>
        <translation>يملأ الشاشة أو يعود عن ذلك</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>ألوان النظام</translation>
    </message>
    <message>
        <source>Light or dark as the desktop says</source>
        <translation>فاتح أو داكن كما يقول سطح المكتب</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>ألوان فاتحة</translation>
    </message>
    <message>
        <source>Light, whatever the desktop says</source>
        <translation>فاتح مهما قال سطح المكتب</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>Dark, whatever the desktop says</source>
        <translation>داكن مهما قال سطح المكتب</translation>
    </message>
    <message>
        <source>Shows Lockkeeper in this language from the next start on</source>
        <translation>يعرض Lockkeeper بهذه اللغة ابتداءً من التشغيل التالي</translation>
    </message>
    <message>
        <source>Cancel operation</source>
        <translation>إلغاء العملية</translation>
    </message>
    <message>
        <source>Stops the operation started last; nothing half-done is left</source>
        <translation>يوقف آخر عملية بدأت؛ ولا يبقى شيء ناقص</translation>
    </message>
    <message>
        <source>Clear finished operations</source>
        <translation>مسح العمليات المنتهية</translation>
    </message>
    <message>
        <source>Removes what is finished from the list; the journal keeps it</source>
        <translation>يزيل ما انتهى من القائمة؛ ويحتفظ به السجل</translation>
    </message>
    <message>
        <source>Show or hide operations</source>
        <translation>إظهار العمليات أو إخفاؤها</translation>
    </message>
    <message>
        <source>Folds the list of operations to its heading, or opens it</source>
        <translation>يطوي قائمة العمليات إلى عنوانها أو يفتحها</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Lists every action with its keys</source>
        <translation>يعرض كل إجراء مع مفاتيحه</translation>
    </message>
    <message>
        <source>About Lockkeeper</source>
        <translation>حول Lockkeeper</translation>
    </message>
    <message>
        <source>Version, licence and what it is built with</source>
        <translation>الإصدار والترخيص وما بُني به</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2, %3 tables, %4 rows, %5.</source>
        <translation>%1: %2، %3 جداول، %4 صفوف، %5.</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>نسخ %1 احتياطيًا</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>البيئة</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>تالفة</translation>
    </message>
    <message>
        <source>No backups yet. Make one with: lockkeeper-cli backup create --profile NAME</source>
        <translation>لا توجد نسخ احتياطية بعد. أنشئ واحدة بالأمر: lockkeeper-cli backup create --profile NAME</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no level; say exists, hashed, decoded, restored or rehearsed.</source>
        <translation>«%1» ليس مستوى؛ استعمل exists أو hashed أو decoded أو restored أو rehearsed.</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>التحقق من %1</translation>
    </message>
    <message>
        <source>  %1</source>
        <translation>  %1</translation>
    </message>
    <message>
        <source>%1 holds: %2.</source>
        <translation>%1 سليمة: %2.</translation>
    </message>
    <message>
        <source>%1 does not hold:</source>
        <translation>%1 غير سليمة:</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>تفريع %1</translation>
    </message>
    <message>
        <source>%1: a branch of %2 by %3. %4</source>
        <translation>%1: فرع من %2 بواسطة %3. %4</translation>
    </message>
    <message>
        <source>  not by %1: %2</source>
        <translation>  ليس بواسطة %1: %2</translation>
    </message>
    <message>
        <source>Note: %1 is left out: %2</source>
        <translation>تنبيه: تُرك %1: %2</translation>
    </message>
    <message>
        <source>List branches</source>
        <translation>عرض الفروع</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>أُنشئ</translation>
    </message>
    <message>
        <source>No branches. Make one with: lockkeeper-cli branch create --profile NAME --name BRANCH</source>
        <translation>لا توجد فروع. أنشئ واحدًا بالأمر: lockkeeper-cli branch create --profile NAME --name BRANCH</translation>
    </message>
    <message>
        <source>There is no branch %1; only databases that carry our mark are branches.</source>
        <translation>لا يوجد فرع باسم %1؛ الفروع هي قواعد البيانات التي تحمل علامتنا فقط.</translation>
    </message>
    <message>
        <source>Several servers have a branch %1; name the server with --profile.</source>
        <translation>لدى عدة خوادم فرع باسم %1؛ حدّد الخادم بالخيار --profile.</translation>
    </message>
    <message>
        <source>Delete the branch %1</source>
        <translation>حذف الفرع %1</translation>
    </message>
    <message>
        <source>Deleted the branch %1.</source>
        <translation>حُذف الفرع %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no environment; say development, staging or production.</source>
        <translation>«%1» ليست بيئة؛ استعمل development أو staging أو production.</translation>
    </message>
    <message>
        <source>Name the database: --profile NAME, or --url URL with --environment.</source>
        <translation>سمِّ قاعدة البيانات: --profile NAME، أو --url URL مع --environment.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>تنبيه: %1</translation>
    </message>
    <message>
        <source>Note: cleared away what an interrupted run left behind (backups: %1, databases: %2).</source>
        <translation>تنبيه: أُزيل ما خلّفه تشغيل انقطع (نسخ احتياطية: %1، قواعد بيانات: %2).</translation>
    </message>
    <message>
        <source>Allowed: nothing in it touches a database.</source>
        <translation>مسموح: لا شيء فيه يمس قاعدة بيانات.</translation>
    </message>
    <message>
        <source>Allowed: %1 on %2.</source>
        <translation>مسموح: %1 على %2.</translation>
    </message>
    <message>
        <source>Asks first: %1 on %2.</source>
        <translation>يسأل أولًا: %1 على %2.</translation>
    </message>
    <message>
        <source>Refused: %1 on %2.</source>
        <translation>مرفوض: %1 على %2.</translation>
    </message>
    <message>
        <source>Name the command after two dashes: guard check --profile NAME -- npx prisma migrate deploy</source>
        <translation>اكتب الأمر بعد شرطتين: guard check --profile NAME -- npx prisma migrate deploy</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>الحارس</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time; say 2026-11-21T08:00:00Z, 2026-11-21 or an age like 24h.</source>
        <translation>«%1» ليس وقتًا؛ اكتب 2026-11-21T08:00:00Z أو 2026-11-21 أو مدة مثل 24h.</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>متى (UTC)</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>العملية</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>الخلاصة</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>لم يُنجز شيء بعد.</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>بقي %1 ث</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>بقي %1 د</translation>
    </message>
    <message>
        <source>There is no rule %1.</source>
        <translation>لا توجد قاعدة فحص باسم %1.</translation>
    </message>
    <message>
        <source>The rules are: %1.</source>
        <translation>قواعد الفحص هي: %1.</translation>
    </message>
    <message>
        <source>Name the SQL files or migration folders to analyse.</source>
        <translation>سمِّ ملفات SQL أو مجلدات الترحيل المطلوب تحليلها.</translation>
    </message>
    <message>
        <source>Lint</source>
        <translation>فحص</translation>
    </message>
    <message>
        <source>See lockkeeper-cli --help.</source>
        <translation>انظر lockkeeper-cli --help.</translation>
    </message>
    <message>
        <source>Name the project&apos;s folder: --project DIR, or give the profile one.</source>
        <translation>سمِّ مجلد المشروع: --project DIR، أو أضفه إلى ملف الاتصال.</translation>
    </message>
    <message>
        <source>Read the migrations&apos; state</source>
        <translation>قراءة حالة عمليات الترحيل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Note: there is no keyring here, so the password was not stored; it is asked once a session, or put it into ~/.pgpass.</source>
        <translation>تنبيه: لا توجد حلقة مفاتيح هنا، فلم تُحفظ كلمة المرور؛ ستُطلب مرة في كل جلسة، أو ضعها في ‎~/.pgpass.</translation>
    </message>
    <message>
        <source>Note: no environment was given, so %1 counts as production.</source>
        <translation>تنبيه: لم تُذكر بيئة، فيُعد %1 إنتاجًا.</translation>
    </message>
    <message>
        <source>No profiles yet. Add one with: lockkeeper-cli profile add NAME --url URL --environment E</source>
        <translation>لا توجد ملفات اتصال بعد. أضف واحدًا بالأمر: lockkeeper-cli profile add NAME --url URL --environment E</translation>
    </message>
    <message>
        <source>Reached %1 as %2 on PostgreSQL %3 (%4).</source>
        <translation>تم الوصول إلى %1 بالمستخدم %2 على PostgreSQL %3 (%4).</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>مشفّر</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>غير مشفّر</translation>
    </message>
    <message>
        <source>Removed the profile %1; its database is untouched.</source>
        <translation>أُزيل ملف الاتصال %1؛ ولم تُمس قاعدة بياناته.</translation>
    </message>
    <message>
        <source>Name the server to restore to: --profile NAME, or --url URL with --environment.</source>
        <translation>سمِّ الخادم المطلوب الاستعادة إليه: --profile NAME، أو --url URL مع --environment.</translation>
    </message>
    <message>
        <source>Restore into %1</source>
        <translation>الاستعادة إلى %1</translation>
    </message>
    <message>
        <source>Restored into %1: %2 tables, %3 rows, equal to the backup&apos;s.</source>
        <translation>تمت الاستعادة إلى %1: %2 جداول، %3 صفوف، مطابقة للنسخة الاحتياطية.</translation>
    </message>
    <message>
        <source>The sandbox runs on port %1; its project is %2.</source>
        <translation>تعمل البيئة التجريبية على المنفذ %1؛ ومشروعها %2.</translation>
    </message>
    <message>
        <source>The sandbox is stopped.</source>
        <translation>توقفت البيئة التجريبية.</translation>
    </message>
    <message>
        <source>There is no sandbox yet. Make one with: lockkeeper-cli sandbox start</source>
        <translation>لا توجد بيئة تجريبية بعد. أنشئها بالأمر: lockkeeper-cli sandbox start</translation>
    </message>
    <message>
        <source>Stop the sandbox</source>
        <translation>إيقاف البيئة التجريبية</translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 بالمستخدم %2</translation>
    </message>
    <message>
        <source>Open Prisma project</source>
        <translation>فتح مشروع Prisma</translation>
    </message>
    <message>
        <source>The address of %1 was copied, without its password.</source>
        <translation>نُسخ عنوان %1 دون كلمة المرور.</translation>
    </message>
    <message>
        <source>Remove the profile %1?</source>
        <translation>إزالة ملف الاتصال %1؟</translation>
    </message>
    <message>
        <source>The profile and its stored password go. The database and its backups stay.</source>
        <translation>يُحذف ملف الاتصال وكلمة مروره المحفوظة. وتبقى قاعدة البيانات ونسخها الاحتياطية.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>كلمة مرور %1</translation>
    </message>
    <message>
        <source>Password for %1 (%2):</source>
        <translation>كلمة المرور لـ %1 (%2):</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Quit while operations run?</source>
        <translation>الإنهاء أثناء عمل العمليات؟</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) running</source>
        <translation>
            <numerusform>لا عمليات جارية</numerusform>
            <numerusform>عملية واحدة جارية</numerusform>
            <numerusform>عمليتان جاريتان</numerusform>
            <numerusform>%n عمليات جارية</numerusform>
            <numerusform>%n عملية جارية</numerusform>
            <numerusform>%n عملية جارية</numerusform>
        </translation>
    </message>
    <message>
        <source>Quitting cancels them; nothing half-done is left behind.</source>
        <translation>الإنهاء يلغيها؛ ولا يبقى شيء ناقص.</translation>
    </message>
    <message>
        <source>Cancel them and quit</source>
        <translation>إلغاؤها والإنهاء</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>أُخذت</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>تحتوي</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows in %n tables</source>
        <translation>
            <numerusform>%1 صفًا في %n جدول</numerusform>
            <numerusform>%1 صفًا في جدول واحد</numerusform>
            <numerusform>%1 صفًا في جدولين</numerusform>
            <numerusform>%1 صفًا في %n جداول</numerusform>
            <numerusform>%1 صفًا في %n جدولًا</numerusform>
            <numerusform>%1 صفًا في %n جدول</numerusform>
        </translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>تم النسخ الاحتياطي</translation>
    </message>
    <message numerus="yes">
        <source>Backed up and read back: %1, %2 rows in %n tables</source>
        <translation>
            <numerusform>نُسخت وأُعيدت قراءتها: %1، %2 صفًا في %n جدول</numerusform>
            <numerusform>نُسخت وأُعيدت قراءتها: %1، %2 صفًا في جدول واحد</numerusform>
            <numerusform>نُسخت وأُعيدت قراءتها: %1، %2 صفًا في جدولين</numerusform>
            <numerusform>نُسخت وأُعيدت قراءتها: %1، %2 صفًا في %n جداول</numerusform>
            <numerusform>نُسخت وأُعيدت قراءتها: %1، %2 صفًا في %n جدولًا</numerusform>
            <numerusform>نُسخت وأُعيدت قراءتها: %1، %2 صفًا في %n جدول</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify backup %1</source>
        <translation>التحقق من النسخة %1</translation>
    </message>
    <message>
        <source>Read back: every table and row is there</source>
        <translation>أُعيدت القراءة: كل جدول وكل صف موجود</translation>
    </message>
    <message numerus="yes">
        <source>It does not hold: %n problem(s)</source>
        <translation>
            <numerusform>غير سليمة: %n مشكلة</numerusform>
            <numerusform>غير سليمة: مشكلة واحدة</numerusform>
            <numerusform>غير سليمة: مشكلتان</numerusform>
            <numerusform>غير سليمة: %n مشكلات</numerusform>
            <numerusform>غير سليمة: %n مشكلة</numerusform>
            <numerusform>غير سليمة: %n مشكلة</numerusform>
        </translation>
    </message>
    <message>
        <source>This backup does not hold: restore from another one.</source>
        <translation>هذه النسخة غير سليمة: استعد من نسخة أخرى.</translation>
    </message>
    <message>
        <source>Branch %1 as %2</source>
        <translation>تفريع %1 باسم %2</translation>
    </message>
    <message>
        <source>Branch made. %1</source>
        <translation>أُنشئ الفرع. %1</translation>
    </message>
    <message>
        <source>Branch deleted</source>
        <translation>حُذف الفرع</translation>
    </message>
    <message numerus="yes">
        <source>Restored into %1: %2 rows in %n tables, all counted</source>
        <translation>
            <numerusform>تمت الاستعادة إلى %1: %2 صفًا في %n جدول، وعُدّت كلها</numerusform>
            <numerusform>تمت الاستعادة إلى %1: %2 صفًا في جدول واحد، وعُدّت كلها</numerusform>
            <numerusform>تمت الاستعادة إلى %1: %2 صفًا في جدولين، وعُدّت كلها</numerusform>
            <numerusform>تمت الاستعادة إلى %1: %2 صفًا في %n جداول، وعُدّت كلها</numerusform>
            <numerusform>تمت الاستعادة إلى %1: %2 صفًا في %n جدولًا، وعُدّت كلها</numerusform>
            <numerusform>تمت الاستعادة إلى %1: %2 صفًا في %n جدول، وعُدّت كلها</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier run was interrupted; what it left half-done was removed.</source>
        <translation>انقطع تشغيل سابق؛ وأُزيل ما تركه ناقصًا.</translation>
    </message>
    <message numerus="yes">
        <source>PostgreSQL runs on port %1 with %n demo databases</source>
        <translation>
            <numerusform>يعمل PostgreSQL على المنفذ %1 بلا قواعد بيانات للعرض</numerusform>
            <numerusform>يعمل PostgreSQL على المنفذ %1 بقاعدة بيانات واحدة للعرض</numerusform>
            <numerusform>يعمل PostgreSQL على المنفذ %1 بقاعدتي بيانات للعرض</numerusform>
            <numerusform>يعمل PostgreSQL على المنفذ %1 بـ %n قواعد بيانات للعرض</numerusform>
            <numerusform>يعمل PostgreSQL على المنفذ %1 بـ %n قاعدة بيانات للعرض</numerusform>
            <numerusform>يعمل PostgreSQL على المنفذ %1 بـ %n قاعدة بيانات للعرض</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>إعادة تهيئة %1</translation>
    </message>
    <message numerus="yes">
        <source>Emptied %1 and applied %n migrations</source>
        <translation>
            <numerusform>أُفرغت %1 ولم تُطبَّق أي عملية ترحيل</numerusform>
            <numerusform>أُفرغت %1 وطُبّقت عملية ترحيل واحدة</numerusform>
            <numerusform>أُفرغت %1 وطُبّقت عمليتا ترحيل</numerusform>
            <numerusform>أُفرغت %1 وطُبّقت %n عمليات ترحيل</numerusform>
            <numerusform>أُفرغت %1 وطُبّقت %n عملية ترحيل</numerusform>
            <numerusform>أُفرغت %1 وطُبّقت %n عملية ترحيل</numerusform>
        </translation>
    </message>
    <message>
        <source>A console for operating PostgreSQL without losing data.</source>
        <translation>لوحة لتشغيل PostgreSQL دون فقدان البيانات.</translation>
    </message>
    <message>
        <source>Folder of profiles, backups and journal.</source>
        <translation>مجلد ملفات الاتصال والنسخ الاحتياطية والسجل.</translation>
    </message>
    <message>
        <source>Start the sandbox and its demo databases.</source>
        <translation>تشغيل البيئة التجريبية وقواعد بيانات العرض.</translation>
    </message>
    <message>
        <source>Profile to open.</source>
        <translation>ملف الاتصال المطلوب فتحه.</translation>
    </message>
    <message>
        <source>Page to open: overview, migrations, backups, branches or journal.</source>
        <translation>الصفحة المطلوب فتحها: overview أو migrations أو backups أو branches أو journal.</translation>
    </message>
    <message>
        <source>Migration to open, or a part of its name.</source>
        <translation>عملية الترحيل المطلوب فتحها، أو جزء من اسمها.</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>الألوان: system أو light أو dark.</translation>
    </message>
    <message>
        <source>Language: en or ar.</source>
        <translation>اللغة: en أو ar.</translation>
    </message>
    <message>
        <source>Size of the window, as 1440x900.</source>
        <translation>حجم النافذة، مثل 1440x900.</translation>
    </message>
    <message>
        <source>Write a picture of the window and exit; needs no display.</source>
        <translation>كتابة صورة للنافذة ثم الخروج؛ لا يحتاج إلى شاشة.</translation>
    </message>
    <message>
        <source>--size %1 is no size; write it as 1440x900, at least 640x400.</source>
        <translation>‎--size %1 ليس حجمًا؛ اكتبه مثل 1440x900، وألا يقل عن 640x400.</translation>
    </message>
    <message>
        <source>%1 (%2) - Lockkeeper</source>
        <translation>%1 (%2) - Lockkeeper</translation>
    </message>
    <message>
        <source>The database itself says it is %1</source>
        <translation>قاعدة البيانات نفسها تقول إنها: %1</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Backups in the vault, how well each is proved, and restoring them</source>
        <translation>النسخ الاحتياطية في الخزنة، ومدى إثبات كل منها، واستعادتها</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Everything that was done, refusals included</source>
        <translation>كل ما تم، بما فيه ما رُفض</translation>
    </message>
    <message>
        <source>There is no file of this migration here.</source>
        <translation>لا يوجد هنا ملف لعملية الترحيل هذه.</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>الترحيل</translation>
    </message>
    <message>
        <source>The project&apos;s migrations on this database, and what each would destroy</source>
        <translation>عمليات ترحيل المشروع على قاعدة البيانات هذه، وما ستتلفه كل منها</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Reset refused: %1</source>
        <translation>رُفضت إعادة التهيئة: %1</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>قاعدة البيانات: %1</translation>
    </message>
    <message>
        <source>Reset is refused on %1</source>
        <translation>إعادة التهيئة مرفوضة على: %1</translation>
    </message>
    <message>
        <source>A reset would drop every table of the project with all its rows. %1</source>
        <translation>ستحذف إعادة التهيئة كل جداول المشروع بكل صفوفها. %1</translation>
    </message>
    <message>
        <source>See what is pending</source>
        <translation>اطّلع على ما ينتظر</translation>
    </message>
    <message>
        <source>the migrations this database lacks, and what each would destroy</source>
        <translation>عمليات الترحيل التي تنقص قاعدة البيانات هذه، وما ستتلفه كل منها</translation>
    </message>
    <message>
        <source>Open migrations</source>
        <translation>فتح الترحيل</translation>
    </message>
    <message>
        <source>Start over on a copy</source>
        <translation>ابدأ من جديد على نسخة</translation>
    </message>
    <message>
        <source>a branch of this database, reset there; this one stays</source>
        <translation>فرع من قاعدة البيانات هذه تُعاد تهيئته؛ وتبقى هذه كما هي</translation>
    </message>
    <message>
        <source>Create branch…</source>
        <translation>إنشاء فرع…</translation>
    </message>
    <message>
        <source>Keep what is there now</source>
        <translation>احفظ ما هو موجود الآن</translation>
    </message>
    <message>
        <source>a backup, read back before it is listed</source>
        <translation>نسخة احتياطية تُعاد قراءتها قبل إدراجها</translation>
    </message>
    <message>
        <source>Reset %1?</source>
        <translation>إعادة تهيئة %1؟</translation>
    </message>
    <message>
        <source>Every table of the project is dropped with its rows, then all migrations are applied again. If one of them fails, everything is put back.</source>
        <translation>يُحذف كل جدول من جداول المشروع بصفوفه، ثم تُطبَّق كل عمليات الترحيل من جديد. وإن فشلت إحداها أُعيد كل شيء كما كان.</translation>
    </message>
    <message>
        <source>The report could not be kept in the folder for temporary files.</source>
        <translation>تعذّر الاحتفاظ بالتقرير في مجلد الملفات المؤقتة.</translation>
    </message>
    <message>
        <source>The picture could not be written: %1</source>
        <translation>تعذرت كتابة الصورة: %1</translation>
    </message>
    <message>
        <source>The window did not finish loading within two minutes.</source>
        <translation>لم تنته النافذة من التحميل خلال دقيقتين.</translation>
    </message>
    <message>
        <source>A console for operating PostgreSQL without losing data.&lt;br&gt;&lt;br&gt;This program is free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;br&gt;&lt;br&gt;Built with Qt %1, libpq, libpg_query, QScintilla, QtKeychain and SQLite.</source>
        <translation>لوحة لتشغيل PostgreSQL دون فقدان البيانات.&lt;br&gt;&lt;br&gt;هذا البرنامج حر بموجب رخصة جنو العمومية العامة، الإصدار 3 أو ما بعده. ويأتي دون أي ضمان.&lt;br&gt;&lt;br&gt;بُني باستعمال Qt %1 وlibpq وlibpg_query وQScintilla وQtKeychain وSQLite.</translation>
    </message>
    <message>
        <source>The language changes when Lockkeeper starts again.</source>
        <translation>تتغير اللغة عند تشغيل Lockkeeper من جديد.</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>بالمستخدم %1</translation>
    </message>
    <message>
        <source>Test the connection to %1</source>
        <translation>اختبار الاتصال بـ %1</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>PostgreSQL %1 answered, database %2 as %3</source>
        <translation>أجاب PostgreSQL %1، قاعدة البيانات %2 بالمستخدم %3</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 يجيب.</translation>
    </message>
    <message>
        <source>There is no keyring here: the password is kept until Lockkeeper closes.</source>
        <translation>لا توجد حلقة مفاتيح هنا: تُحفظ كلمة المرور حتى إغلاق Lockkeeper.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>لا يمكن قراءة %1.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be decoded to its end.</source>
        <translation>لا يمكن فك الأرشيف %1 حتى نهايته.</translation>
    </message>
    <message>
        <source>The rows of table %1 end without their terminator.</source>
        <translation>تنتهي صفوف الجدول %1 دون علامة نهايتها.</translation>
    </message>
    <message>
        <source>The archive ends before its closing line.</source>
        <translation>ينتهي الأرشيف قبل سطره الختامي.</translation>
    </message>
    <message>
        <source>The archive holds no rows of table %1.</source>
        <translation>لا يحوي الأرشيف صفوف الجدول %1.</translation>
    </message>
    <message>
        <source>Table %1: the archive holds %2 rows, the manifest says %3.</source>
        <translation>الجدول %1: يحوي الأرشيف %2 صفًا، ويقول البيان %3.</translation>
    </message>
    <message>
        <source>The archive holds a table %1 that the manifest does not name.</source>
        <translation>يحوي الأرشيف جدولًا %1 لا يسميه البيان.</translation>
    </message>
    <message>
        <source>The archive holds %1 large objects, the manifest says %2.</source>
        <translation>يحوي الأرشيف %1 من الكائنات الكبيرة، ويقول البيان %2.</translation>
    </message>
    <message>
        <source>The verification level %1 is not available yet; the highest is %2.</source>
        <translation>مستوى التحقق %1 غير متاح بعد؛ والأعلى هو %2.</translation>
    </message>
    <message>
        <source>Comparing size and SHA-256</source>
        <translation>مقارنة الحجم وSHA-256</translation>
    </message>
    <message>
        <source>The archive has %1 bytes, the manifest says %2.</source>
        <translation>في الأرشيف %1 بايت، ويقول البيان %2.</translation>
    </message>
    <message>
        <source>The archive&apos;s SHA-256 is not the manifest&apos;s: its bytes were changed.</source>
        <translation>بصمة SHA-256 للأرشيف ليست ما في البيان: تغيّرت بايتاته.</translation>
    </message>
    <message>
        <source>Decoding the whole archive</source>
        <translation>فك الأرشيف كله</translation>
    </message>
    <message>
        <source>There is no space left to write %1; nothing of this backup is kept.</source>
        <translation>لم تبق مساحة لكتابة %1؛ ولا يُحفظ شيء من هذه النسخة.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>لا يمكن كتابة %1.</translation>
    </message>
    <message>
        <source>Free some space, or put the vault on another disk.</source>
        <translation>أفرغ بعض المساحة، أو ضع الخزنة على قرص آخر.</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>تالفة</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>الجداول</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>تم التحقق</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>The backup&apos;s manifest cannot be trusted: %1.</source>
        <translation>لا يمكن الوثوق ببيان النسخة الاحتياطية: %1.</translation>
    </message>
    <message>
        <source>Exists</source>
        <translation>موجودة</translation>
    </message>
    <message>
        <source>Hash holds</source>
        <translation>البصمة صحيحة</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>فُكّت</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>استُعيدت</translation>
    </message>
    <message>
        <source>Rehearsed</source>
        <translation>جُرّبت</translation>
    </message>
    <message>
        <source>it is no JSON object (%1)</source>
        <translation>ليس كائن JSON ‏(%1)</translation>
    </message>
    <message>
        <source>its format %1 is not the one this version reads</source>
        <translation>صيغته %1 ليست ما يقرؤه هذا الإصدار</translation>
    </message>
    <message>
        <source>its own SHA-256 does not hold, so it was changed</source>
        <translation>بصمة SHA-256 الخاصة به لا تصح، فقد غُيّر</translation>
    </message>
    <message>
        <source>its member %1 is missing or wrong</source>
        <translation>عضوه %1 ناقص أو خاطئ</translation>
    </message>
    <message>
        <source>Its manifest speaks of another backup, %1.</source>
        <translation>يتحدث بيانها عن نسخة أخرى، %1.</translation>
    </message>
    <message>
        <source>Its archive %1 is gone.</source>
        <translation>أرشيفها %1 مفقود.</translation>
    </message>
    <message>
        <source>There is a backup %1 already.</source>
        <translation>توجد نسخة احتياطية %1 من قبل.</translation>
    </message>
    <message>
        <source>The vault %1 cannot be read.</source>
        <translation>لا يمكن قراءة الخزنة %1.</translation>
    </message>
    <message>
        <source>There is no backup %1 in %2.</source>
        <translation>لا توجد نسخة احتياطية %1 في %2.</translation>
    </message>
    <message>
        <source>List the backups to see their names.</source>
        <translation>اعرض النسخ الاحتياطية لترى أسماءها.</translation>
    </message>
    <message>
        <source>Cancelled; nothing half-done is left.</source>
        <translation>أُلغيت؛ ولم يبق شيء ناقص.</translation>
    </message>
    <message>
        <source>There is no space left to write %1.</source>
        <translation>لم تبق مساحة لكتابة %1.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>لا يوجد ملف %1.</translation>
    </message>
    <message>
        <source>%1 exists already and is left as it is.</source>
        <translation>‏%1 موجود من قبل ويُترك كما هو.</translation>
    </message>
    <message>
        <source>The program %1 could not be started.</source>
        <translation>تعذر تشغيل البرنامج %1.</translation>
    </message>
    <message>
        <source>No room for its password file.</source>
        <translation>لا مكان لملف كلمة مروره.</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>مأخوذة من</translation>
    </message>
    <message>
        <source>this role may not create databases (CREATEDB)</source>
        <translation>لا يجوز لهذا الدور إنشاء قواعد بيانات (CREATEDB)</translation>
    </message>
    <message>
        <source>No pipe could be made between pg_dump and pg_restore.</source>
        <translation>تعذر وصل pg_dump بـ pg_restore.</translation>
    </message>
    <message>
        <source>Building indexes and constraints</source>
        <translation>بناء الفهارس والقيود</translation>
    </message>
    <message>
        <source>pg_dump could not read %1; nothing of the copy is kept.</source>
        <translation>تعذر على pg_dump قراءة %1؛ ولا يُحفظ شيء من النسخة.</translation>
    </message>
    <message>
        <source>pg_restore could not write the copy of %1; nothing of it is kept.</source>
        <translation>تعذر على pg_restore كتابة نسخة %1؛ ولا يُحفظ شيء منها.</translation>
    </message>
    <message>
        <source>pg_dump reads %1 under one snapshot and pg_restore writes the copy; whoever works there goes on working</source>
        <translation>يقرأ pg_dump ‏%1 في لقطة واحدة ويكتب pg_restore النسخة؛ ومن يعمل هناك يواصل عمله</translation>
    </message>
    <message>
        <source>Gathering planner statistics</source>
        <translation>جمع إحصاءات المخطِّط</translation>
    </message>
    <message>
        <source>No statistics of %1: %2</source>
        <translation>لا إحصاءات لـ %1: %2</translation>
    </message>
    <message>
        <source>Everything will belong to %1, without the privileges of others: only a superuser can give things to other roles.</source>
        <translation>سيكون كل شيء ملك %1 دون صلاحيات الآخرين: المستخدم الفائق وحده يمنح الأشياء لأدوار أخرى.</translation>
    </message>
    <message>
        <source>Everything will belong to %1, without the privileges of others: this server has no role %2.</source>
        <translation>سيكون كل شيء ملك %1 دون صلاحيات الآخرين: ليس في هذا الخادم دور %2.</translation>
    </message>
    <message>
        <source>Owners and privileges are kept.</source>
        <translation>تُحفظ الملكيات والصلاحيات.</translation>
    </message>
    <message>
        <source>The copy does not hold what its source held, and is not kept: %1</source>
        <translation>لا تحوي النسخة ما كان في مصدرها، ولا يُحتفظ بها: %1</translation>
    </message>
    <message>
        <source>There is a database %1 on that server already, and it is left as it is.</source>
        <translation>توجد قاعدة بيانات %1 على ذلك الخادم من قبل، وتُترك كما هي.</translation>
    </message>
    <message>
        <source>Choose a name that is free.</source>
        <translation>اختر اسمًا غير مستعمل.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a new database: it needs 1 to %2 bytes, and must not begin with %3.</source>
        <translation>لا يصلح “%1” اسمًا لقاعدة بيانات جديدة: يلزم من 1 إلى %2 بايت، وألا يبدأ بـ %3.</translation>
    </message>
    <message>
        <source>The branch %1 is in use by %2; it is left as it is.</source>
        <translation>الفرع %1 مستعمل من %2؛ ويُترك كما هو.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>Close those connections and delete it again.</source>
        <translation>أغلق تلك الاتصالات ثم احذفه من جديد.</translation>
    </message>
    <message>
        <source>never for production: nobody could connect to it meanwhile</source>
        <translation>ليس للإنتاج أبدًا: لن يستطيع أحد الاتصال به أثناء ذلك</translation>
    </message>
    <message>
        <source>others are connected to %1, and they are not thrown out: %2</source>
        <translation>هناك آخرون متصلون بـ %1 ولا يُطردون: %2</translation>
    </message>
    <message>
        <source>only the owner of %1 may copy its files</source>
        <translation>مالك %1 وحده يجوز له نسخ ملفاتها</translation>
    </message>
    <message>
        <source>the system&apos;s collation library changed since %1 was made</source>
        <translation>تغيّرت مكتبة الترتيب في النظام منذ إنشاء %1</translation>
    </message>
    <message>
        <source>a connection pooler stands between</source>
        <translation>يقف بينهما مجمِّع اتصالات</translation>
    </message>
    <message>
        <source>The server copies the files of %1 (%2)</source>
        <translation>ينسخ الخادم ملفات %1 ‏(%2)</translation>
    </message>
    <message>
        <source>nobody else is connected to %1, so the server copies its files: the fastest and the most exact way</source>
        <translation>لا أحد غيرك متصل بـ %1، فينسخ الخادم ملفاتها: أسرع الطرق وأدقها</translation>
    </message>
    <message>
        <source>It touches no database.</source>
        <translation>لا يمس أي قاعدة بيانات.</translation>
    </message>
    <message>
        <source>It only reads.</source>
        <translation>يقرأ فقط.</translation>
    </message>
    <message>
        <source>It applies what was prepared.</source>
        <translation>يطبّق ما أُعد.</translation>
    </message>
    <message>
        <source>What it would run cannot be told from here.</source>
        <translation>لا يمكن معرفة ما سينفذه من هنا.</translation>
    </message>
    <message>
        <source>It may destroy data.</source>
        <translation>قد يتلف بيانات.</translation>
    </message>
    <message>
        <source>It destroys everything in the database.</source>
        <translation>يتلف كل ما في قاعدة البيانات.</translation>
    </message>
    <message>
        <source>It counts as production: %1.</source>
        <translation>تُعد إنتاجًا: %1.</translation>
    </message>
    <message>
        <source>it connects to a place that cannot be seen from here</source>
        <translation>يتصل بمكان لا يُرى من هنا</translation>
    </message>
    <message>
        <source>the URL it would use cannot be read</source>
        <translation>لا يمكن قراءة العنوان الذي سيستعمله</translation>
    </message>
    <message>
        <source>no URL to be found says where it connects to</source>
        <translation>لا عنوان يقول أين يتصل</translation>
    </message>
    <message>
        <source>Run it through guard exec and type the database&apos;s name.</source>
        <translation>شغّله عبر guard exec واكتب اسم قاعدة البيانات.</translation>
    </message>
    <message>
        <source>Nothing can allow that on production.</source>
        <translation>لا شيء يسمح بذلك في الإنتاج.</translation>
    </message>
    <message>
        <source>Run it on a branch, or put the SQL into a migration that can be reviewed.</source>
        <translation>نفّذه على فرع، أو ضع SQL في عملية ترحيل يمكن مراجعتها.</translation>
    </message>
    <message>
        <source>Run it on a branch, or apply the pending migrations after a verified backup.</source>
        <translation>نفّذه على فرع، أو طبّق عمليات الترحيل المنتظرة بعد نسخة احتياطية مُتحقق منها.</translation>
    </message>
    <message>
        <source>nobody said which database is meant</source>
        <translation>لم يقل أحد أي قاعدة بيانات هي المقصودة</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>التطوير</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>الاختبار المرحلي</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>الإنتاج</translation>
    </message>
    <message>
        <source>The database %1 does not carry Lockkeeper&apos;s branch mark, so it is not ours to drop.</source>
        <translation>لا تحمل قاعدة البيانات %1 علامة فرع من Lockkeeper، فليس لنا حذفها.</translation>
    </message>
    <message>
        <source>The database %1 does not carry Lockkeeper&apos;s building mark, so it may hold somebody&apos;s data.</source>
        <translation>لا تحمل قاعدة البيانات %1 علامة بناء من Lockkeeper، فقد تحوي بيانات أحد.</translation>
    </message>
    <message>
        <source>Delete only branches that the list shows.</source>
        <translation>احذف الفروع التي تعرضها القائمة فقط.</translation>
    </message>
    <message>
        <source>Choose the name of a database that does not exist yet.</source>
        <translation>اختر اسم قاعدة بيانات غير موجودة بعد.</translation>
    </message>
    <message>
        <source>It counts as %1: %2.</source>
        <translation>تُعد: %1، %2.</translation>
    </message>
    <message>
        <source>that was said of it</source>
        <translation>هكذا قيل عنها</translation>
    </message>
    <message>
        <source>the profile %1 says so</source>
        <translation>يقول ملف الاتصال %1 ذلك</translation>
    </message>
    <message>
        <source>the mark in the database says so</source>
        <translation>تقول العلامة في قاعدة البيانات ذلك</translation>
    </message>
    <message>
        <source>the profile %1 reaches the same database</source>
        <translation>يصل ملف الاتصال %1 إلى قاعدة البيانات نفسها</translation>
    </message>
    <message>
        <source>nobody classified it</source>
        <translation>لم يصنفها أحد</translation>
    </message>
    <message>
        <source>Not confirmed: the name typed is not %1.</source>
        <translation>لم يؤكَّد: الاسم المكتوب ليس %1.</translation>
    </message>
    <message>
        <source>Not confirmed: nothing was changed.</source>
        <translation>لم يؤكَّد: لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A reset drops everything in the schema and applies all migrations again.</source>
        <translation>تحذف إعادة التهيئة كل ما في المخطط وتطبّق كل عمليات الترحيل من جديد.</translation>
    </message>
    <message>
        <source>This is staging: a reset drops everything in the schema, so type the database&apos;s name to confirm.</source>
        <translation>هذا اختبار مرحلي: تحذف إعادة التهيئة كل ما في المخطط، فاكتب اسم قاعدة البيانات للتأكيد.</translation>
    </message>
    <message>
        <source>This is production: a reset would drop everything in the schema, and nothing can allow that.</source>
        <translation>هذا إنتاج: ستحذف إعادة التهيئة كل ما في المخطط، ولا شيء يسمح بذلك.</translation>
    </message>
    <message>
        <source>Create a branch and reset that, or apply the pending migrations after a verified backup.</source>
        <translation>أنشئ فرعًا وأعد تهيئته، أو طبّق عمليات الترحيل المنتظرة بعد نسخة احتياطية مُتحقق منها.</translation>
    </message>
    <message>
        <source>This is staging: the pending migrations change it.</source>
        <translation>هذا اختبار مرحلي: ستغيّره عمليات الترحيل المنتظرة.</translation>
    </message>
    <message>
        <source>This is production: the pending migrations change it, so type the database&apos;s name to confirm.</source>
        <translation>هذا إنتاج: ستغيّره عمليات الترحيل المنتظرة، فاكتب اسم قاعدة البيانات للتأكيد.</translation>
    </message>
    <message>
        <source>This database counts as staging until now.</source>
        <translation>تُعد قاعدة البيانات هذه اختبارًا مرحليًا حتى الآن.</translation>
    </message>
    <message>
        <source>This database counts as production until now, so type its name to confirm what it shall be.</source>
        <translation>تُعد قاعدة البيانات هذه إنتاجًا حتى الآن، فاكتب اسمها لتأكيد ما ستكون عليه.</translation>
    </message>
    <message>
        <source>A profile calls this branch production, so type its name to confirm that it shall go.</source>
        <translation>يسمي ملف اتصال هذا الفرع إنتاجًا، فاكتب اسمه لتأكيد حذفه.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>جارية</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمت</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رُفضت</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>انقطعت</translation>
    </message>
    <message>
        <source>A newer Lockkeeper wrote the journal %1; use that one.</source>
        <translation>كتب السجلَ %1 إصدارٌ أحدث من Lockkeeper؛ استعمل ذلك الإصدار.</translation>
    </message>
    <message>
        <source>Entry %1 of the journal is closed already.</source>
        <translation>المدخل %1 في السجل مغلق من قبل.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written, so nothing was started.</source>
        <translation>لا يمكن كتابة السجل %1، فلم يبدأ شيء.</translation>
    </message>
    <message>
        <source>The journal has no entry %1.</source>
        <translation>ليس في السجل مدخل %1.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Verify backup</source>
        <translation>التحقق من نسخة احتياطية</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Create branch</source>
        <translation>إنشاء فرع</translation>
    </message>
    <message>
        <source>Delete branch</source>
        <translation>حذف فرع</translation>
    </message>
    <message>
        <source>Reset database</source>
        <translation>إعادة تهيئة قاعدة بيانات</translation>
    </message>
    <message>
        <source>Apply migrations</source>
        <translation>تطبيق عمليات الترحيل</translation>
    </message>
    <message>
        <source>Mark database</source>
        <translation>وسم قاعدة بيانات</translation>
    </message>
    <message>
        <source>Guard check</source>
        <translation>سؤال الحارس</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>تنظيف</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>مَن</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>ملف الاتصال</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>There is no space left for the journal %1; nothing was started.</source>
        <translation>لم تبق مساحة للسجل %1؛ ولم يبدأ شيء.</translation>
    </message>
    <message>
        <source>Another program keeps the journal %1 locked; try again.</source>
        <translation>برنامج آخر يقفل السجل %1؛ حاول مجددًا.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged; move it away and start again.</source>
        <translation>السجل %1 تالف؛ انقله جانبًا وابدأ من جديد.</translation>
    </message>
    <message>
        <source>Another session is applying migrations to &quot;%1&quot; (P1002): try again when it is done.</source>
        <translation>جلسة أخرى تطبّق عمليات ترحيل على «%1» ‏(P1002): حاول بعد انتهائها.</translation>
    </message>
    <message>
        <source>Process %1, program &quot;%2&quot;, user &quot;%3&quot;, connected for %4 s.</source>
        <translation>العملية %1، البرنامج «%2»، المستخدم «%3»، متصلة منذ %4 ث.</translation>
    </message>
    <message>
        <source>Waiting for another migration to end</source>
        <translation>انتظار انتهاء ترحيل آخر</translation>
    </message>
    <message>
        <source>Applying %1</source>
        <translation>تطبيق %1</translation>
    </message>
    <message>
        <source>Applied %1</source>
        <translation>طُبّقت %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds tables but no migration history (P3005): record a baseline first.</source>
        <translation>تحوي «%1» جداول دون سجل ترحيل (P3005): سجّل خط أساس أولًا.</translation>
    </message>
    <message>
        <source>No schema of the search path &quot;%1&quot; is there: migrations have no place to go.</source>
        <translation>لا يوجد أي مخطط من مسار البحث «%1»: ليس للترحيل مكان.</translation>
    </message>
    <message>
        <source>It begins a transaction and does not commit it: everything in it was rolled back.</source>
        <translation>تبدأ معاملة ولا تثبّتها: تُراجَع عن كل ما فيها.</translation>
    </message>
    <message>
        <source>The migration &quot;%1&quot; failed on &quot;%2&quot; earlier (P3009): resolve it before anything is applied.</source>
        <translation>فشلت عملية الترحيل «%1» على «%2» سابقًا (P3009): عالجها قبل تطبيق أي شيء.</translation>
    </message>
    <message>
        <source>The migration &quot;%1&quot; failed at its line %2 (P3018): %3</source>
        <translation>فشلت عملية الترحيل «%1» في سطرها %2 ‏(P3018): %3</translation>
    </message>
    <message>
        <source>The migration &quot;%1&quot; failed (P3018): %2</source>
        <translation>فشلت عملية الترحيل «%1» ‏(P3018): %2</translation>
    </message>
    <message>
        <source>Mend it and record it as rolled back, or finish it by hand and record it as applied.</source>
        <translation>أصلحها وسجّلها متراجَعًا عنها، أو أكملها يدويًا وسجّلها مطبّقة.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Still running?</source>
        <translation>ما زالت جارية؟</translation>
    </message>
    <message>
        <source>The migrations folder %1 cannot be read.</source>
        <translation>لا يمكن قراءة مجلد الترحيل %1.</translation>
    </message>
    <message>
        <source>Prisma before 6.6 would apply these migrations in another order: it puts &quot;%1&quot; before &quot;%2&quot;.</source>
        <translation>كان Prisma قبل 6.6 سيطبّق هذه العمليات بترتيب آخر: يضع «%1» قبل «%2».</translation>
    </message>
    <message>
        <source>This project is for &quot;%1&quot;, not for PostgreSQL.</source>
        <translation>هذا المشروع لـ «%1» وليس لـ PostgreSQL.</translation>
    </message>
    <message>
        <source>%1 says &quot;%2&quot;, but these migrations would run on &quot;postgresql&quot; (P3019).</source>
        <translation>يقول %1 «%2»، لكن هذه العمليات ستعمل على «postgresql» ‏(P3019).</translation>
    </message>
    <message>
        <source>%1 has no line &apos;provider = &quot;postgresql&quot;&apos; (P3019).</source>
        <translation>ليس في %1 سطر &apos;provider = &quot;postgresql&quot;&apos; ‏(P3019).</translation>
    </message>
    <message>
        <source>Prisma reads this file by lines: write exactly provider = &quot;postgresql&quot;.</source>
        <translation>يقرأ Prisma هذا الملف سطرًا سطرًا: اكتب provider = &quot;postgresql&quot; تمامًا.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>لا يوجد مجلد %1.</translation>
    </message>
    <message>
        <source>%1 holds no project: neither prisma/schema.prisma nor a folder of migrations.</source>
        <translation>ليس في %1 مشروع: لا prisma/schema.prisma ولا مجلد عمليات ترحيل.</translation>
    </message>
    <message>
        <source>The migration &quot;%1&quot; has no migration.sql (P3015).</source>
        <translation>ليس لعملية الترحيل «%1» ملف migration.sql ‏(P3015).</translation>
    </message>
    <message>
        <source>%1 cannot be read (P3015).</source>
        <translation>لا يمكن قراءة %1 ‏(P3015).</translation>
    </message>
    <message>
        <source>%1 is not UTF-8: save it as UTF-8 before it is applied.</source>
        <translation>‏%1 ليس UTF-8: احفظه بترميز UTF-8 قبل تطبيقه.</translation>
    </message>
    <message>
        <source>%1:%2: %3</source>
        <translation>%1:%2: %3</translation>
    </message>
    <message>
        <source>a NUL byte stands here; nothing behind it would be run.</source>
        <translation>يوجد هنا بايت NUL؛ ولن يُنفذ شيء بعده.</translation>
    </message>
    <message>
        <source>this is a command of psql, not SQL: a migration cannot run it.</source>
        <translation>هذا أمر من psql وليس SQL: لا يمكن لعملية ترحيل تنفيذه.</translation>
    </message>
    <message>
        <source>COPY from or to the client cannot run in a migration; write INSERT instead.</source>
        <translation>لا يمكن أن يعمل COPY من العميل أو إليه في ترحيل؛ اكتب INSERT بدلًا منه.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was rolled back and will be applied again; Prisma before 7.9 does not name it pending.</source>
        <translation>جرى التراجع عن «%1» وستُطبّق من جديد؛ ولا يعدّها Prisma قبل 7.9 منتظرة.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may still be running: another session holds Prisma&apos;s lock.</source>
        <translation>قد تكون «%1» ما زالت جارية: جلسة أخرى تمسك قفل Prisma.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is older than migrations already applied here: it would run after them.</source>
        <translation>‏«%1» أقدم من عمليات طُبّقت هنا: ستُنفذ بعدها.</translation>
    </message>
    <message>
        <source>The database holds tables but no history: Prisma refuses to deploy here before a baseline (P3005).</source>
        <translation>تحوي قاعدة البيانات جداول دون سجل: يرفض Prisma النشر هنا قبل خط أساس (P3005).</translation>
    </message>
    <message>
        <source>A migration failed: nothing more can be applied before it is resolved.</source>
        <translation>فشلت عملية ترحيل: لا يمكن تطبيق المزيد قبل معالجتها.</translation>
    </message>
    <message>
        <source>The project and the database went different ways: each has migrations the other lacks.</source>
        <translation>سلك المشروع وقاعدة البيانات طريقين مختلفين: لدى كل منهما عمليات تنقص الآخر.</translation>
    </message>
    <message>
        <source>A migration was edited after it was applied: what its file says is not what the database got.</source>
        <translation>عُدّلت عملية ترحيل بعد تطبيقها: ما يقوله ملفها ليس ما نالته قاعدة البيانات.</translation>
    </message>
    <message>
        <source>The database has migrations that the project lacks.</source>
        <translation>في قاعدة البيانات عمليات ترحيل تنقص المشروع.</translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) have not been applied.</source>
        <translation>
            <numerusform>لم تبق عمليات ترحيل غير مطبقة.</numerusform>
            <numerusform>عملية ترحيل واحدة لم تُطبّق.</numerusform>
            <numerusform>عمليتا ترحيل لم تُطبّقا.</numerusform>
            <numerusform>%n عمليات ترحيل لم تُطبّق.</numerusform>
            <numerusform>%n عملية ترحيل لم تُطبّق.</numerusform>
            <numerusform>%n عملية ترحيل لم تُطبّق.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database holds tables but no migration history.</source>
        <translation>تحوي قاعدة البيانات جداول دون سجل ترحيل.</translation>
    </message>
    <message>
        <source>The database is empty, and so is the project.</source>
        <translation>قاعدة البيانات فارغة وكذلك المشروع.</translation>
    </message>
    <message>
        <source>The database is up to date.</source>
        <translation>قاعدة البيانات محدّثة.</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>طُبّقت</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>تنتظر</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>متراجَع عنها</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>مُعدّلة</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>مفقودة</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>متباعدة</translation>
    </message>
    <message>
        <source>Unmanaged</source>
        <translation>غير مُدارة</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغة</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>محدّثة</translation>
    </message>
    <message>
        <source>still running?</source>
        <translation>ما زالت جارية؟</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>No provider can make this branch.</source>
        <translation>لا مزوّد يستطيع إنشاء هذا الفرع.</translation>
    </message>
    <message>
        <source>The provider %1 cannot make this branch.</source>
        <translation>لا يستطيع المزوّد %1 إنشاء هذا الفرع.</translation>
    </message>
    <message>
        <source>Let the provider be chosen: auto.</source>
        <translation>دع المزوّد يُختار: auto.</translation>
    </message>
    <message>
        <source>There is no branch provider %1; there are: %2.</source>
        <translation>لا يوجد مزوّد فروع %1؛ الموجود: %2.</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>فحص %1</translation>
    </message>
    <message>
        <source>Provider %1: %2</source>
        <translation>المزوّد %1: %2</translation>
    </message>
    <message>
        <source>%1 was made from %2 by %3.</source>
        <translation>أُنشئ %1 من %2 بواسطة %3.</translation>
    </message>
    <message>
        <source>There is no branch %1 on that server; a database without our branch mark is never deleted.</source>
        <translation>لا يوجد فرع %1 على ذلك الخادم؛ ولا تُحذف أبدًا قاعدة بيانات دون علامة فرع منا.</translation>
    </message>
    <message>
        <source>Deleting %1</source>
        <translation>حذف %1</translation>
    </message>
    <message>
        <source>The branch %1 is gone.</source>
        <translation>ذهب الفرع %1.</translation>
    </message>
    <message>
        <source>This backup needs about %1, and %2 has %3 free.</source>
        <translation>تحتاج هذه النسخة نحو %1، وفي %2 مساحة حرة قدرها %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n tables in %1</source>
        <translation>
            <numerusform>%n جدول في %1</numerusform>
            <numerusform>جدول واحد في %1</numerusform>
            <numerusform>جدولان في %1</numerusform>
            <numerusform>%n جداول في %1</numerusform>
            <numerusform>%n جدولًا في %1</numerusform>
            <numerusform>%n جدول في %1</numerusform>
        </translation>
    </message>
    <message>
        <source>pg_dump could not back up %1; nothing of it is kept.</source>
        <translation>تعذر على pg_dump نسخ %1؛ ولا يُحفظ شيء منها.</translation>
    </message>
    <message>
        <source>The archive of %1 does not hold what the database held; it is not kept.</source>
        <translation>لا يحوي أرشيف %1 ما كان في قاعدة البيانات؛ ولا يُحتفظ به.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Writing it to disk for good</source>
        <translation>تثبيت الكتابة على القرص</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 rows in %n tables, decoded and equal.</source>
        <translation>
            <numerusform>%1: %2 صفًا في %n جدول، فُكّت وتطابقت.</numerusform>
            <numerusform>%1: %2 صفًا في جدول واحد، فُكّت وتطابقت.</numerusform>
            <numerusform>%1: %2 صفًا في جدولين، فُكّت وتطابقت.</numerusform>
            <numerusform>%1: %2 صفًا في %n جداول، فُكّت وتطابقت.</numerusform>
            <numerusform>%1: %2 صفًا في %n جدولًا، فُكّت وتطابقت.</numerusform>
            <numerusform>%1: %2 صفًا في %n جدول، فُكّت وتطابقت.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no migration and no SQL file in %1.</source>
        <translation>لا توجد عملية ترحيل ولا ملف SQL في %1.</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>قراءة المشروع</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>قراءة السجل</translation>
    </message>
    <message>
        <source>A reset of the schema &quot;%1&quot; was interrupted; what it set aside is in &quot;%2&quot;, and the next reset puts it back first.</source>
        <translation>انقطعت إعادة تهيئة المخطط «%1»؛ ما نحّته جانبًا في «%2»، وتعيده إعادة التهيئة التالية أولًا.</translation>
    </message>
    <message>
        <source>Lockkeeper ended in the middle of it; the unfinished database was dropped at this start.</source>
        <translation>انتهى Lockkeeper في منتصفها؛ وحُذفت قاعدة البيانات غير المكتملة عند هذا التشغيل.</translation>
    </message>
    <message>
        <source>Lockkeeper ended in the middle of it; nothing half-done was left behind.</source>
        <translation>انتهى Lockkeeper في منتصفها؛ ولم يبق شيء ناقص.</translation>
    </message>
    <message>
        <source>Cleaning up after an interrupted operation</source>
        <translation>التنظيف بعد عملية انقطعت</translation>
    </message>
    <message>
        <source>What “%1” left behind on %2 could not be cleaned up yet: %3</source>
        <translation>ما تركته “%1” على %2 لم يمكن تنظيفه بعد: %3</translation>
    </message>
    <message numerus="yes">
        <source>Reset; %n migration(s) applied.</source>
        <translation>
            <numerusform>أُعيدت التهيئة؛ ولم تُطبّق عمليات ترحيل.</numerusform>
            <numerusform>أُعيدت التهيئة؛ وطُبّقت عملية ترحيل واحدة.</numerusform>
            <numerusform>أُعيدت التهيئة؛ وطُبّقت عمليتا ترحيل.</numerusform>
            <numerusform>أُعيدت التهيئة؛ وطُبّقت %n عمليات ترحيل.</numerusform>
            <numerusform>أُعيدت التهيئة؛ وطُبّقت %n عملية ترحيل.</numerusform>
            <numerusform>أُعيدت التهيئة؛ وطُبّقت %n عملية ترحيل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other schemas depend on what a reset would drop: %1; nothing was changed.</source>
        <translation>تعتمد مخططات أخرى على ما ستحذفه إعادة التهيئة: %1؛ ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>Drop these first, or name their schemas in the project&apos;s datasource.</source>
        <translation>احذف هذه أولًا، أو سمِّ مخططاتها في مصدر بيانات المشروع.</translation>
    </message>
    <message>
        <source>The migration history stands in the schema &quot;%1&quot;, but the project speaks of %2; nothing was changed.</source>
        <translation>سجل الترحيل في المخطط «%1»، لكن المشروع يتحدث عن %2؛ ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>Name that schema in the project&apos;s datasource or in the connection.</source>
        <translation>سمِّ ذلك المخطط في مصدر بيانات المشروع أو في الاتصال.</translation>
    </message>
    <message>
        <source>Somebody is using tables of &quot;%1&quot;, so they cannot be set aside; nothing was changed.</source>
        <translation>يستعمل أحدهم جداول «%1» فلا يمكن تنحيتها؛ ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>Close the programs that are connected to it and reset again.</source>
        <translation>أغلق البرامج المتصلة بها وأعد التهيئة من جديد.</translation>
    </message>
    <message>
        <source>that of &quot;%1&quot; in &quot;%2&quot;</source>
        <translation>ما في «%1» موجود في «%2»</translation>
    </message>
    <message>
        <source>The reset of &quot;%1&quot; stopped midway, and what was there could not be put back; nothing of it is lost: %2.</source>
        <translation>توقفت إعادة تهيئة «%1» في المنتصف وتعذرت إعادة ما كان؛ ولم يضع منه شيء: %2.</translation>
    </message>
    <message>
        <source>Reset again: it puts back first what an earlier one set aside.</source>
        <translation>أعد التهيئة من جديد: تعيد أولًا ما نحّته سابقتها.</translation>
    </message>
    <message>
        <source>The reset was undone and the database is as it was: %1</source>
        <translation>تُراجِع عن إعادة التهيئة وقاعدة البيانات كما كانت: %1</translation>
    </message>
    <message>
        <source>An earlier reset was interrupted: putting back what it set aside.</source>
        <translation>انقطعت إعادة تهيئة سابقة: جارٍ رد ما نحّته.</translation>
    </message>
    <message>
        <source>Setting the schema aside</source>
        <translation>تنحية المخطط جانبًا</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>نُحّي: %1</translation>
    </message>
    <message>
        <source>Dropping what was there before</source>
        <translation>حذف ما كان من قبل</translation>
    </message>
    <message>
        <source>Putting everything back</source>
        <translation>رد كل شيء</translation>
    </message>
    <message>
        <source>The backup %1 is damaged and is not restored: %2</source>
        <translation>النسخة %1 تالفة ولا تُستعاد: %2</translation>
    </message>
    <message>
        <source>Choose another backup of that database.</source>
        <translation>اختر نسخة أخرى من قاعدة البيانات تلك.</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>استعادة %1</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>جارٍ الاستعادة</translation>
    </message>
    <message>
        <source>pg_restore could not restore %1; nothing of it is kept.</source>
        <translation>تعذر على pg_restore استعادة %1؛ ولا يُحفظ شيء منها.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was restored into %2: %3 rows in %n tables, all equal.</source>
        <translation>
            <numerusform>استُعيدت %1 إلى %2: %3 صفًا في %n جدول، كلها متطابقة.</numerusform>
            <numerusform>استُعيدت %1 إلى %2: %3 صفًا في جدول واحد، كلها متطابقة.</numerusform>
            <numerusform>استُعيدت %1 إلى %2: %3 صفًا في جدولين، كلها متطابقة.</numerusform>
            <numerusform>استُعيدت %1 إلى %2: %3 صفًا في %n جداول، كلها متطابقة.</numerusform>
            <numerusform>استُعيدت %1 إلى %2: %3 صفًا في %n جدولًا، كلها متطابقة.</numerusform>
            <numerusform>استُعيدت %1 إلى %2: %3 صفًا في %n جدول، كلها متطابقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>بيئة تجريبية</translation>
    </message>
    <message>
        <source>Filling the sandbox with a casting marketplace</source>
        <translation>ملء البيئة التجريبية بسوق لاختيار الممثلين</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>إنشاء %1</translation>
    </message>
    <message>
        <source>This program was built without the sandbox&apos;s file %1.</source>
        <translation>بُني هذا البرنامج دون ملف البيئة التجريبية %1.</translation>
    </message>
    <message>
        <source>Counting %1</source>
        <translation>عد %1</translation>
    </message>
    <message>
        <source>%1 could not be looked at: %2</source>
        <translation>تعذر النظر في %1: %2</translation>
    </message>
    <message>
        <source>%1 was not counted; its numbers are the planner&apos;s estimate.</source>
        <translation>لم يُعَد %1؛ أرقامه تقدير المخطِّط.</translation>
    </message>
    <message>
        <source>%1 is not in the database &quot;%2&quot;: nothing of it is at stake there.</source>
        <translation>‏%1 ليس في قاعدة البيانات «%2»: لا شيء منه معرّض للخطر هناك.</translation>
    </message>
    <message>
        <source>%1 does not hold: %2</source>
        <translation>‏%1 غير سليمة: %2</translation>
    </message>
    <message>
        <source>the service “%1”</source>
        <translation>الخدمة “%1”</translation>
    </message>
    <message numerus="yes">
        <source>No answer from %1 within %n seconds.</source>
        <translation>
            <numerusform>لا جواب من %1 خلال %n ثانية.</numerusform>
            <numerusform>لا جواب من %1 خلال ثانية.</numerusform>
            <numerusform>لا جواب من %1 خلال ثانيتين.</numerusform>
            <numerusform>لا جواب من %1 خلال %n ثوانٍ.</numerusform>
            <numerusform>لا جواب من %1 خلال %n ثانية.</numerusform>
            <numerusform>لا جواب من %1 خلال %n ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء آخر</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>A connection pooler answers at %1; a dump through it would disturb every other client.</source>
        <translation>يجيب مجمِّع اتصالات عند %1؛ والتفريغ عبره يزعج كل عميل آخر.</translation>
    </message>
    <message>
        <source>Use the server&apos;s direct host and port.</source>
        <translation>استعمل مضيف الخادم ومنفذه المباشرين.</translation>
    </message>
    <message>
        <source>Use the direct host %1.</source>
        <translation>استعمل المضيف المباشر %1.</translation>
    </message>
    <message>
        <source>The role %1 may not read all of %2: %3.</source>
        <translation>لا يجوز للدور %1 قراءة كل %2: %3.</translation>
    </message>
    <message>
        <source>Grant it SELECT on them (pg_read_all_data grants it on everything), or connect as their owner.</source>
        <translation>امنحه SELECT عليها (تمنحه pg_read_all_data على كل شيء)، أو اتصل بمالكها.</translation>
    </message>
    <message>
        <source>Row-level security hides rows of %2 from the role %1: %3. Such a dump would be incomplete.</source>
        <translation>يخفي أمان الصفوف صفوف %2 عن الدور %1: %3. سيكون تفريغ كهذا ناقصًا.</translation>
    </message>
    <message>
        <source>Connect as their owner or as a role with BYPASSRLS.</source>
        <translation>اتصل بمالكها أو بدور له BYPASSRLS.</translation>
    </message>
    <message>
        <source>%1 has %2 tables, more than the server has locks for one transaction.</source>
        <translation>في %1 ‏%2 من الجداول، أكثر مما لدى الخادم من أقفال لمعاملة واحدة.</translation>
    </message>
    <message>
        <source>Raise max_locks_per_transaction and restart the server.</source>
        <translation>ارفع max_locks_per_transaction وأعد تشغيل الخادم.</translation>
    </message>
    <message>
        <source>%1 does not tell its version.</source>
        <translation>‏%1 لا يذكر إصداره.</translation>
    </message>
    <message>
        <source>Another session holds a lock on one of the tables; try again when it is done.</source>
        <translation>تمسك جلسة أخرى قفلًا على أحد الجداول؛ حاول بعد انتهائها.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>أفرغ بعض المساحة وحاول مجددًا.</translation>
    </message>
    <message>
        <source>The server ended the connection; its log says why.</source>
        <translation>أنهى الخادم الاتصال؛ وسجله يقول لماذا.</translation>
    </message>
    <message>
        <source>It ended with status %1.</source>
        <translation>انتهى بالحالة %1.</translation>
    </message>
    <message>
        <source>Reading %1, %2 of %3 tables</source>
        <translation>قراءة %1، ‏%2 من %3 جداول</translation>
    </message>
    <message>
        <source>%1 written, %2/s</source>
        <translation>كُتب %1، ‏%2/ث</translation>
    </message>
    <message>
        <source>This session only reads: a statement that begins with “%1” is not run in it.</source>
        <translation>هذه الجلسة تقرأ فقط: لا تُنفذ فيها عبارة تبدأ بـ “%1”.</translation>
    </message>
    <message>
        <source>The private PostgreSQL server in %1 did not start; its log is %2.</source>
        <translation>لم يبدأ خادم PostgreSQL الخاص في %1؛ وسجله %2.</translation>
    </message>
    <message>
        <source>The private PostgreSQL server in %1 does not stop.</source>
        <translation>لا يتوقف خادم PostgreSQL الخاص في %1.</translation>
    </message>
    <message>
        <source>The host name “%1” is not known.</source>
        <translation>اسم المضيف “%1” غير معروف.</translation>
    </message>
    <message>
        <source>%1 was made by PostgreSQL %2, which is no longer installed: install “postgresql-%2” or remove that folder.</source>
        <translation>أنشأ %1 إصدار PostgreSQL %2 ولم يعد مثبتًا: ثبّت “postgresql-%2” أو أزل ذلك المجلد.</translation>
    </message>
    <message>
        <source>Making a private PostgreSQL %1 cluster</source>
        <translation>إنشاء خادم PostgreSQL %1 خاص</translation>
    </message>
    <message>
        <source>The user “%1” cannot enter %2: the cluster&apos;s data lie in %3.</source>
        <translation>لا يستطيع المستخدم “%1” دخول %2: بيانات الخادم في %3.</translation>
    </message>
    <message>
        <source>The cluster in %1 is not the one that was made here; remove that folder to make a new one.</source>
        <translation>الخادم في %1 ليس ما أُنشئ هنا؛ أزل ذلك المجلد لإنشاء آخر.</translation>
    </message>
    <message>
        <source>Starting the private PostgreSQL server</source>
        <translation>تشغيل خادم PostgreSQL الخاص</translation>
    </message>
    <message>
        <source>The private PostgreSQL server of %1 does not run.</source>
        <translation>خادم PostgreSQL الخاص بـ %1 لا يعمل.</translation>
    </message>
    <message>
        <source>Port %1 no longer leads to the private cluster in %2; nothing was changed.</source>
        <translation>لم يعد المنفذ %1 يقود إلى الخادم الخاص في %2؛ ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>The folder %1 is not ours; remove it or choose another home.</source>
        <translation>المجلد %1 ليس لنا؛ أزله أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>%1 cannot be locked.</source>
        <translation>لا يمكن قفل %1.</translation>
    </message>
    <message>
        <source>Waiting for another Lockkeeper to finish with %1</source>
        <translation>انتظار Lockkeeper آخر حتى ينتهي من %1</translation>
    </message>
    <message>
        <source>No PostgreSQL server is installed here: install the package “postgresql” (Debian, Ubuntu) or your system&apos;s PostgreSQL server.</source>
        <translation>لا يوجد خادم PostgreSQL مثبت هنا: ثبّت الحزمة “postgresql” (ديبيان، أوبونتو) أو خادم PostgreSQL لنظامك.</translation>
    </message>
    <message>
        <source>The database “%1” refused a statement: %2</source>
        <translation>رفضت قاعدة البيانات “%1” عبارة: %2</translation>
    </message>
    <message>
        <source>The server asks for a password for %1.</source>
        <translation>يطلب الخادم كلمة مرور لـ %1.</translation>
    </message>
    <message>
        <source>No connection to %1.</source>
        <translation>لا اتصال بـ %1.</translation>
    </message>
    <message>
        <source>%1 is not installed: install “postgresql-client-%2”.</source>
        <translation>‏%1 غير مثبت: ثبّت “postgresql-client-%2”.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL %2, but the newest %1 here is %3: install “postgresql-client-%2”.</source>
        <translation>الخادم PostgreSQL %2، لكن أحدث %1 هنا هو %3: ثبّت “postgresql-client-%2”.</translation>
    </message>
    <message>
        <source>This password holds a line break, which PostgreSQL&apos;s own programs cannot be given; change it on the server.</source>
        <translation>تحوي كلمة المرور هذه فاصل أسطر لا يمكن إعطاؤه لبرامج PostgreSQL؛ غيّرها على الخادم.</translation>
    </message>
    <message>
        <source>The connection to the database “%1” is closed; connect again.</source>
        <translation>أُغلق الاتصال بقاعدة البيانات “%1”؛ اتصل من جديد.</translation>
    </message>
    <message>
        <source>COPY to or from the client cannot run here; use psql or pg_restore.</source>
        <translation>لا يمكن أن يعمل COPY من العميل أو إليه هنا؛ استعمل psql أو pg_restore.</translation>
    </message>
    <message>
        <source>Counting the rows of %1, %2 of %3 tables</source>
        <translation>عد صفوف %1، ‏%2 من %3 جداول</translation>
    </message>
    <message>
        <source>Table %1 is missing.</source>
        <translation>الجدول %1 مفقود.</translation>
    </message>
    <message>
        <source>Table %1 has %2 rows instead of %3.</source>
        <translation>في الجدول %1 ‏%2 صفًا بدلًا من %3.</translation>
    </message>
    <message>
        <source>Table %1 should not be there.</source>
        <translation>ما كان ينبغي وجود الجدول %1.</translation>
    </message>
    <message>
        <source>The connection reached the database “%1”, which is not the one this change was allowed for; nothing was changed.</source>
        <translation>وصل الاتصال إلى قاعدة البيانات “%1” وهي ليست ما سُمح بهذا التغيير عليها؛ ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>%1 names the schema %2, which is not there.</source>
        <translation>يسمي %1 المخطط %2 وهو غير موجود.</translation>
    </message>
    <message>
        <source>%1 computes &quot;%2&quot;, and running it is not safe: name the migrations folder itself.</source>
        <translation>يحسب %1 «%2» وتشغيله غير مأمون: سمِّ مجلد الترحيل نفسه.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>لا يمكن قراءة المجلد %1.</translation>
    </message>
    <message>
        <source>Prisma&apos;s sslcert names the authority&apos;s certificate; it became sslrootcert.</source>
        <translation>يسمي sslcert عند Prisma شهادة السلطة؛ فأصبح sslrootcert.</translation>
    </message>
    <message>
        <source>sslidentity was left out: PostgreSQL&apos;s library cannot read PKCS#12; set sslcert and sslkey.</source>
        <translation>تُرك sslidentity: لا تقرأ مكتبة PostgreSQL صيغة PKCS#12؛ استعمل sslcert وsslkey.</translation>
    </message>
    <message>
        <source>sslaccept=strict became sslmode=verify-full.</source>
        <translation>أصبح sslaccept=strict هو sslmode=verify-full.</translation>
    </message>
    <message>
        <source>sslmode=%1 is kept and checks the server&apos;s certificate; Prisma itself would not.</source>
        <translation>أُبقي sslmode=%1 وهو يفحص شهادة الخادم؛ أما Prisma فلا يفعل.</translation>
    </message>
    <message>
        <source>%1 was left out: it sets Prisma&apos;s own connection pool.</source>
        <translation>تُرك %1: يضبط مجمِّع اتصالات Prisma نفسه.</translation>
    </message>
    <message>
        <source>sslmode=no-verify became require.</source>
        <translation>أصبح sslmode=no-verify هو require.</translation>
    </message>
    <message>
        <source>sslmode=%1 is unknown; use disable, prefer, require, verify-ca or verify-full.</source>
        <translation>‏sslmode=%1 غير معروف؛ استعمل disable أو prefer أو require أو verify-ca أو verify-full.</translation>
    </message>
    <message>
        <source>The URL&apos;s port is no number from 1 to 65535; if the password holds / ? # @ or :, percent-encode them.</source>
        <translation>منفذ العنوان ليس عددًا من 1 إلى 65535؛ إن كانت كلمة المرور تحوي / ? # @ أو : فرمّزها بالنسبة المئوية.</translation>
    </message>
    <message>
        <source>An @ in the user or password was taken as part of it; write it as %40.</source>
        <translation>عُدّت @ في المستخدم أو كلمة المرور جزءًا منها؛ اكتبها %40.</translation>
    </message>
    <message>
        <source>The database&apos;s name was percent-decoded, as PostgreSQL does; Prisma would not.</source>
        <translation>فُك ترميز اسم قاعدة البيانات كما يفعل PostgreSQL؛ أما Prisma فلا يفعل.</translation>
    </message>
    <message>
        <source>The parameter %1 was left out: PostgreSQL&apos;s library does not know it.</source>
        <translation>تُرك المعامل %1: لا تعرفه مكتبة PostgreSQL.</translation>
    </message>
    <message>
        <source>%1 contains a null byte.</source>
        <translation>يحوي %1 بايتًا صفريًا.</translation>
    </message>
    <message>
        <source>A connection pooler answers there; backups, branches and migrations need the direct host.</source>
        <translation>يجيب هناك مجمِّع اتصالات؛ والنسخ الاحتياطية والفروع والترحيل تحتاج إلى المضيف المباشر.</translation>
    </message>
    <message>
        <source>This is a Prisma Accelerate URL, which speaks HTTP and not PostgreSQL; use the database&apos;s own URL.</source>
        <translation>هذا عنوان Prisma Accelerate يتحدث HTTP لا PostgreSQL؛ استعمل عنوان قاعدة البيانات نفسها.</translation>
    </message>
    <message>
        <source>The connection URL is empty; write postgresql://user@host:5432/database.</source>
        <translation>عنوان الاتصال فارغ؛ اكتب postgresql://user@host:5432/database.</translation>
    </message>
    <message>
        <source>A URL that begins with %1:// does not lead to PostgreSQL; write postgresql://user@host:5432/database.</source>
        <translation>عنوان يبدأ بـ %1:// لا يقود إلى PostgreSQL؛ اكتب postgresql://user@host:5432/database.</translation>
    </message>
    <message>
        <source>%1 must be text in quotes.</source>
        <translation>يجب أن يكون %1 نصًا بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>the profile has no name.</source>
        <translation>ليس لملف الاتصال اسم.</translation>
    </message>
    <message>
        <source>the URL holds a password; take it out and add the profile with it, so that it goes to the keyring.</source>
        <translation>يحوي العنوان كلمة مرور؛ أخرجها وأضف ملف الاتصال بها لتُحفظ في حلقة المفاتيح.</translation>
    </message>
    <message>
        <source>environment is development, staging or production, not %1.</source>
        <translation>البيئة هي development أو staging أو production، وليست %1.</translation>
    </message>
    <message>
        <source>password says where it comes from: libpq, keyring or ask; the password itself must not stand here.</source>
        <translation>يقول password من أين تأتي: libpq أو keyring أو ask؛ ولا يجوز أن تُكتب كلمة المرور نفسها هنا.</translation>
    </message>
    <message>
        <source>a newer Lockkeeper wrote this file; use that one.</source>
        <translation>كتب هذا الملف إصدار أحدث من Lockkeeper؛ استعمل ذلك الإصدار.</translation>
    </message>
    <message>
        <source>write each profile as [[profile]].</source>
        <translation>اكتب كل ملف اتصال هكذا: [[profile]].</translation>
    </message>
    <message>
        <source>there are two profiles called %1.</source>
        <translation>يوجد ملفا اتصال باسم %1.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>%1 needs a password and nobody could be asked for it.</source>
        <translation>يحتاج %1 إلى كلمة مرور ولا أحد يُسأل عنها.</translation>
    </message>
    <message>
        <source>Put it into ~/.pgpass (mode 0600), or run this on a terminal.</source>
        <translation>ضعها في ‎~/.pgpass (بالوضع 0600)، أو شغّل هذا في طرفية.</translation>
    </message>
    <message>
        <source>%1 asks for its password once a session.</source>
        <translation>يسأل %1 عن كلمة مروره مرة في كل جلسة.</translation>
    </message>
    <message>
        <source>The keyring holds no password for this profile.</source>
        <translation>ليس في حلقة المفاتيح كلمة مرور لملف الاتصال هذا.</translation>
    </message>
    <message>
        <source>There is no usable keyring (%1), so the password is asked for once a session.</source>
        <translation>لا توجد حلقة مفاتيح صالحة (%1)، فتُطلب كلمة المرور مرة في كل جلسة.</translation>
    </message>
    <message>
        <source>The keyring did not answer.</source>
        <translation>لم تجب حلقة المفاتيح.</translation>
    </message>
    <message>
        <source>There is no profile called %1.</source>
        <translation>لا يوجد ملف اتصال باسم %1.</translation>
    </message>
    <message>
        <source>A profile&apos;s name is 1 to 100 printable characters, without blanks around it or a dash in front.</source>
        <translation>اسم ملف الاتصال من 1 إلى 100 محرف مطبوع، دون فراغات حوله ولا شرطة في أوله.</translation>
    </message>
    <message>
        <source>There is a profile called %1 already.</source>
        <translation>يوجد ملف اتصال باسم %1 من قبل.</translation>
    </message>
    <message>
        <source>Another program keeps %1 locked; try again.</source>
        <translation>برنامج آخر يقفل %1؛ حاول مجددًا.</translation>
    </message>
    <message>
        <source>%1 was changed by another program meanwhile; look at it again.</source>
        <translation>غيّر برنامج آخر %1 أثناء ذلك؛ انظر إليه من جديد.</translation>
    </message>
    <message>
        <source>A password is needed and there is no terminal to ask on.</source>
        <translation>تلزم كلمة مرور ولا توجد طرفية للسؤال عنها.</translation>
    </message>
    <message>
        <source>Put it into ~/.pgpass (mode 0600) or into the system&apos;s keyring.</source>
        <translation>ضعها في ‎~/.pgpass (بالوضع 0600) أو في حلقة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>In the URL&apos;s %1 a percent sign is not followed by two hex digits; write the sign as %25.</source>
        <translation>في %1 من العنوان علامة نسبة لا يتبعها رقمان ستعشريان؛ اكتب العلامة %25.</translation>
    </message>
    <message>
        <source>The URL&apos;s %1 contains %00, which PostgreSQL cannot take.</source>
        <translation>يحوي %1 من العنوان %00 وهو ما لا يقبله PostgreSQL.</translation>
    </message>
    <message>
        <source>The URL&apos;s IPv6 address lacks its closing bracket.</source>
        <translation>ينقص عنوان IPv6 قوسه الختامي.</translation>
    </message>
    <message>
        <source>After the URL&apos;s IPv6 address only a port or another host may follow.</source>
        <translation>لا يجوز بعد عنوان IPv6 إلا منفذ أو مضيف آخر.</translation>
    </message>
    <message>
        <source>host</source>
        <translation>المضيف</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>المعاملات</translation>
    </message>
    <message>
        <source>The URL&apos;s parameter %1 has no value; write it as %1=value.</source>
        <translation>ليس لمعامل العنوان %1 قيمة؛ اكتبه %1=value.</translation>
    </message>
    <message>
        <source>user</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>database name</source>
        <translation>اسم قاعدة البيانات</translation>
    </message>
    <message>
        <source>The connection string is neither a URL nor a list of keyword=value pairs.</source>
        <translation>نص الاتصال ليس عنوانًا ولا قائمة من أزواج keyword=value.</translation>
    </message>
    <message>
        <source>A quote in the connection string is not closed.</source>
        <translation>في نص الاتصال علامة اقتباس غير مغلقة.</translation>
    </message>
    <message>
        <source>destroys data</source>
        <translation>يتلف بيانات</translation>
    </message>
    <message>
        <source>may fail</source>
        <translation>قد يفشل</translation>
    </message>
    <message>
        <source>rewrites</source>
        <translation>يعيد الكتابة</translation>
    </message>
    <message>
        <source>locks</source>
        <translation>يقفل</translation>
    </message>
    <message>
        <source>breaks clients</source>
        <translation>يعطل العملاء</translation>
    </message>
    <message>
        <source>irreversible</source>
        <translation>لا رجعة فيه</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>معاملة</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>لا يمكن قراءته</translation>
    </message>
    <message>
        <source>security</source>
        <translation>أمان</translation>
    </message>
    <message>
        <source>style</source>
        <translation>أسلوب</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>حرج</translation>
    </message>
    <message>
        <source>high</source>
        <translation>عالٍ</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>low</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>about %1 values in %2 rows</source>
        <translation>نحو %1 قيمة في %2 صفًا</translation>
    </message>
    <message>
        <source>%1 values in %2 rows</source>
        <translation>%1 قيمة في %2 صفًا</translation>
    </message>
    <message>
        <source>  perhaps renamed to: %1</source>
        <translation>  ربما أُعيدت التسمية إلى: %1</translation>
    </message>
    <message>
        <source>  at stake: %1 values in %2 rows</source>
        <translation>  معرّض للخطر: %1 قيمة في %2 صفًا</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>لا شيء يُذكر.</translation>
    </message>
    <message>
        <source>Reported:</source>
        <translation>المذكور:</translation>
    </message>
    <message>
        <source>Better:</source>
        <translation>الأفضل:</translation>
    </message>
    <message>
        <source>Adds a check to %1: fails if one row breaks it, and reads the whole table under a full lock.</source>
        <translation>يضيف فحصًا إلى %1: يفشل إن خالفه صف واحد، ويقرأ الجدول كله تحت قفل كامل.</translation>
    </message>
    <message>
        <source>Add it NOT VALID, and VALIDATE CONSTRAINT in a later migration.</source>
        <translation>أضفه NOT VALID، ثم VALIDATE CONSTRAINT في ترحيل لاحق.</translation>
    </message>
    <message>
        <source>Every row is checked while nobody can read or write the table. With NOT VALID only new rows are checked; validating later blocks nobody.</source>
        <translation>يُفحص كل صف ولا أحد يستطيع قراءة الجدول أو كتابته. مع NOT VALID تُفحص الصفوف الجديدة فقط؛ والتحقق لاحقًا لا يحجب أحدًا.</translation>
    </message>
    <message>
        <source>Adds %1 to %2 with a domain that has a check: the whole table is written anew.</source>
        <translation>يضيف %1 إلى %2 بنطاق له فحص: يُكتب الجدول كله من جديد.</translation>
    </message>
    <message>
        <source>Adds %1 to %2 with a value of its own for each row: the whole table is written anew.</source>
        <translation>يضيف %1 إلى %2 بقيمة خاصة لكل صف: يُكتب الجدول كله من جديد.</translation>
    </message>
    <message>
        <source>Add the column without a default, set the default for new rows, and fill the old ones in batches.</source>
        <translation>أضف العمود دون قيمة افتراضية، ثم اضبطها للصفوف الجديدة واملأ القديمة على دفعات.</translation>
    </message>
    <message>
        <source>A default that is constant for the statement is kept in the catalog. One that may differ from row to row, and a domain with a check, make PostgreSQL write every row while nobody can use the table.</source>
        <translation>تُحفظ القيمة الافتراضية الثابتة في الفهرس. أما ما قد يختلف من صف إلى صف، والنطاق ذو الفحص، فيجعل PostgreSQL يكتب كل صف ولا أحد يستطيع استعمال الجدول.</translation>
    </message>
    <message>
        <source>Adds %1 to %2 as json, which has no equality: SELECT DISTINCT and GROUP BY over it fail.</source>
        <translation>يضيف %1 إلى %2 بنوع json الذي لا مساواة له: يفشل SELECT DISTINCT وGROUP BY عليه.</translation>
    </message>
    <message>
        <source>Use jsonb.</source>
        <translation>استعمل jsonb.</translation>
    </message>
    <message>
        <source>Queries that compare whole rows break as soon as a json column is among them.</source>
        <translation>الاستعلامات التي تقارن صفوفًا كاملة تتعطل ما إن يكون بينها عمود json.</translation>
    </message>
    <message>
        <source>Adds %1 to %2 with a number for each row: the whole table is written anew.</source>
        <translation>يضيف %1 إلى %2 برقم لكل صف: يُكتب الجدول كله من جديد.</translation>
    </message>
    <message>
        <source>Add a plain column and a sequence, fill it in batches, then attach the default.</source>
        <translation>أضف عمودًا عاديًا وتسلسلًا، واملأه على دفعات، ثم ألحق القيمة الافتراضية.</translation>
    </message>
    <message>
        <source>Each row gets the next number of a new sequence, while nobody can use the table.</source>
        <translation>ينال كل صف الرقم التالي من تسلسل جديد، ولا أحد يستطيع استعمال الجدول.</translation>
    </message>
    <message>
        <source>Adds stored generated column %1 to %2: the whole table is written anew.</source>
        <translation>يضيف العمود المولّد المخزّن %1 إلى %2: يُكتب الجدول كله من جديد.</translation>
    </message>
    <message>
        <source>Add a plain column, fill it by a trigger and in batches; PostgreSQL 18&apos;s VIRTUAL costs nothing.</source>
        <translation>أضف عمودًا عاديًا واملأه بمشغّل وعلى دفعات؛ أما VIRTUAL في PostgreSQL 18 فلا يكلف شيئًا.</translation>
    </message>
    <message>
        <source>The value of each row must be computed and stored, while nobody can use the table.</source>
        <translation>يجب حساب قيمة كل صف وتخزينها، ولا أحد يستطيع استعمال الجدول.</translation>
    </message>
    <message>
        <source>Adds value %1 to %2: it can never be taken away again.</source>
        <translation>يضيف القيمة %1 إلى %2: لا يمكن نزعها بعد ذلك أبدًا.</translation>
    </message>
    <message>
        <source>Put it in a migration of its own: the same transaction cannot use it yet.</source>
        <translation>ضعها في ترحيل مستقل: لا يمكن للمعاملة نفسها استعمالها بعد.</translation>
    </message>
    <message>
        <source>PostgreSQL has no way to remove a value of an enum but to rebuild the type. Before 12 this cannot run in a transaction at all; since 12 the new value cannot be used before the commit.</source>
        <translation>ليس في PostgreSQL طريقة لإزالة قيمة من تعداد إلا بإعادة بناء النوع. قبل 12 لا يعمل هذا داخل معاملة أصلًا؛ ومنذ 12 لا يمكن استعمال القيمة الجديدة قبل التثبيت.</translation>
    </message>
    <message>
        <source>Adds an exclusion constraint to %1: fails if two rows collide, and builds its index under a full lock.</source>
        <translation>يضيف قيد استبعاد إلى %1: يفشل إن تصادم صفان، ويبني فهرسه تحت قفل كامل.</translation>
    </message>
    <message>
        <source>There is no way online: plan a window, and look for collisions first.</source>
        <translation>لا طريقة أثناء العمل: خطط لنافذة وابحث عن التصادمات أولًا.</translation>
    </message>
    <message>
        <source>Its index cannot be built concurrently, so the table is closed until it is done.</source>
        <translation>لا يمكن بناء فهرسه بالتزامن، فيُغلق الجدول حتى يتم.</translation>
    </message>
    <message>
        <source>Adds a foreign key from %1 to %2: fails if one row points nowhere, and blocks writes to both meanwhile.</source>
        <translation>يضيف مفتاحًا خارجيًا من %1 إلى %2: يفشل إن أشار صف إلى لا شيء، ويحجب الكتابة إلى كليهما أثناء ذلك.</translation>
    </message>
    <message>
        <source>Adds a foreign key from %1 to %2: no row can point nowhere, but writes to both wait while it is looked up.</source>
        <translation>يضيف مفتاحًا خارجيًا من %1 إلى %2: لا يمكن أن يشير صف إلى لا شيء، لكن الكتابة إلى كليهما تنتظر ريثما يُتحقق من ذلك.</translation>
    </message>
    <message>
        <source>Every row is looked up while nobody can write to either table. With NOT VALID only new rows are checked; validating later blocks nobody for long.</source>
        <translation>يُبحث عن كل صف ولا أحد يستطيع الكتابة إلى أي من الجدولين. مع NOT VALID تُفحص الصفوف الجديدة فقط؛ والتحقق لاحقًا لا يحجب أحدًا طويلًا.</translation>
    </message>
    <message>
        <source>Adds a primary key to %1: fails on a duplicate or a missing value, and builds its index under a full lock.</source>
        <translation>يضيف مفتاحًا أساسيًا إلى %1: يفشل عند تكرار أو قيمة ناقصة، ويبني فهرسه تحت قفل كامل.</translation>
    </message>
    <message>
        <source>Adds a primary key to %1: it cannot fail, but builds its index under a full lock.</source>
        <translation>يضيف مفتاحًا أساسيًا إلى %1: لا يمكن أن يفشل، لكنه يبني فهرسه تحت قفل كامل.</translation>
    </message>
    <message>
        <source>CREATE UNIQUE INDEX CONCURRENTLY, make the columns NOT NULL, then ADD PRIMARY KEY USING INDEX.</source>
        <translation>استعمل CREATE UNIQUE INDEX CONCURRENTLY، واجعل الأعمدة NOT NULL، ثم ADD PRIMARY KEY USING INDEX.</translation>
    </message>
    <message>
        <source>The index is built and the columns are read while nobody can read or write the table.</source>
        <translation>يُبنى الفهرس وتُقرأ الأعمدة ولا أحد يستطيع قراءة الجدول أو كتابته.</translation>
    </message>
    <message>
        <source>Adds required column %1 to %2 without a default: fails if the table has a single row.</source>
        <translation>يضيف العمود الإلزامي %1 إلى %2 دون قيمة افتراضية: يفشل إن كان في الجدول صف واحد.</translation>
    </message>
    <message>
        <source>Adds %1 to %2 without a default, of a domain that takes no NULL: fails if the table has a single row.</source>
        <translation>يضيف %1 إلى %2 بلا قيمة افتراضية ومن نطاق لا يقبل NULL: يفشل إن كان في الجدول صف واحد.</translation>
    </message>
    <message>
        <source>Adds required column %1 to %2, which has no row by then; programs that do not know the column can add none.</source>
        <translation>يضيف العمود الإلزامي %1 إلى %2 الذي لا صف فيه حينئذ؛ والبرامج التي لا تعرف العمود لا تستطيع إضافة صف.</translation>
    </message>
    <message>
        <source>Add it without NOT NULL, fill it, then make it required; or give it a default.</source>
        <translation>أضفه دون NOT NULL واملأه ثم اجعله إلزاميًا؛ أو أعطه قيمة افتراضية.</translation>
    </message>
    <message>
        <source>The rows that are there would have no value, so PostgreSQL refuses. It works on an empty development database and fails in production.</source>
        <translation>لن تكون للصفوف الموجودة قيمة فيرفض PostgreSQL. ينجح على قاعدة تطوير فارغة ويفشل في الإنتاج.</translation>
    </message>
    <message>
        <source>Adds a unique constraint to %1: fails on the first duplicate, and builds its index under a full lock.</source>
        <translation>يضيف قيد تفرد إلى %1: يفشل عند أول تكرار، ويبني فهرسه تحت قفل كامل.</translation>
    </message>
    <message>
        <source>Adds a unique constraint to %1: it cannot fail, but builds its index under a full lock.</source>
        <translation>يضيف قيد تفرد إلى %1: لا يمكن أن يفشل، لكنه يبني فهرسه تحت قفل كامل.</translation>
    </message>
    <message>
        <source>CREATE UNIQUE INDEX CONCURRENTLY in a migration of its own, then ADD CONSTRAINT … UNIQUE USING INDEX.</source>
        <translation>استعمل CREATE UNIQUE INDEX CONCURRENTLY في ترحيل مستقل، ثم ADD CONSTRAINT … UNIQUE USING INDEX.</translation>
    </message>
    <message>
        <source>The index is built while nobody can read or write the table, and the statement fails if two rows are equal.</source>
        <translation>يُبنى الفهرس ولا أحد يستطيع قراءة الجدول أو كتابته، وتفشل العبارة إن تساوى صفان.</translation>
    </message>
    <message>
        <source>Changes the type of %1 in %2 to %4: the table is written anew unless the old type allows a short cut.</source>
        <translation>يغيّر نوع %1 في %2 إلى %4: يُكتب الجدول من جديد ما لم يسمح النوع القديم باختصار.</translation>
    </message>
    <message>
        <source>Changes %1 in %2 from %3 to %4: the table is written anew unless the session&apos;s TimeZone is UTC.</source>
        <translation>يغيّر %1 في %2 من %3 إلى %4: يُكتب الجدول من جديد ما لم تكن منطقة الجلسة UTC.</translation>
    </message>
    <message>
        <source>Changes %1 in %2 from %3 to %4: the whole table is written anew while nobody can read or write it.</source>
        <translation>يغيّر %1 في %2 من %3 إلى %4: يُكتب الجدول كله من جديد ولا أحد يستطيع قراءته أو كتابته.</translation>
    </message>
    <message>
        <source>Changes the collation of %1 in %2: its indexes are built anew while nobody can read or write the table.</source>
        <translation>يغيّر ترتيب %1 في %2: تُبنى فهارسه من جديد ولا أحد يستطيع قراءة الجدول أو كتابته.</translation>
    </message>
    <message>
        <source>Add a column of the new type, fill it in batches, write both for a while, then swap them.</source>
        <translation>أضف عمودًا من النوع الجديد، واملأه على دفعات، واكتب كليهما مدة، ثم بدّل بينهما.</translation>
    </message>
    <message>
        <source>Most changes of type rewrite the table and its indexes under an ACCESS EXCLUSIVE lock, and fail on the first value that does not fit. A longer varchar, varchar to text and a few others only change the catalog; those are not reported.</source>
        <translation>معظم تغييرات النوع تعيد كتابة الجدول وفهارسه تحت قفل ACCESS EXCLUSIVE وتفشل عند أول قيمة لا تناسب. أما varchar أطول، وvarchar إلى text، وقليل غيرها فتغيّر الفهرس فقط؛ ولا تُذكر.</translation>
    </message>
    <message>
        <source>Gives %1 another owner: the new one may do everything with it, the old one nothing but what is granted.</source>
        <translation>يعطي %1 مالكًا آخر: للجديد أن يفعل بها كل شيء، وليس للقديم إلا ما مُنح.</translation>
    </message>
    <message>
        <source>Make sure that the programs&apos; role keeps what it needs.</source>
        <translation>تأكد أن دور البرامج يحتفظ بما يحتاج إليه.</translation>
    </message>
    <message>
        <source>Ownership carries every privilege, and row level security does not bind the owner.</source>
        <translation>تحمل الملكية كل صلاحية، ولا يقيّد أمان الصفوف المالك.</translation>
    </message>
    <message>
        <source>Makes %1 a superuser: nothing is refused to it any more.</source>
        <translation>يجعل %1 مستخدمًا فائقًا: لا يُمنع من شيء بعد ذلك.</translation>
    </message>
    <message>
        <source>Grant the predefined role that is meant (pg_monitor, pg_read_all_data, …).</source>
        <translation>امنح الدور المعرّف المقصود (pg_monitor، pg_read_all_data، …).</translation>
    </message>
    <message>
        <source>A superuser passes every check, row level security and ownership included.</source>
        <translation>يجتاز المستخدم الفائق كل فحص، بما فيه أمان الصفوف والملكية.</translation>
    </message>
    <message>
        <source>Changes the settings of the whole server.</source>
        <translation>يغيّر إعدادات الخادم كله.</translation>
    </message>
    <message>
        <source>Set it for a role or a database, or leave it to whoever runs the server.</source>
        <translation>اضبطه لدور أو لقاعدة بيانات، أو اتركه لمن يدير الخادم.</translation>
    </message>
    <message>
        <source>Every database of the server is meant, the setting outlives the migration, and a rollback does not undo it.</source>
        <translation>تُقصد كل قواعد بيانات الخادم، ويبقى الإعداد بعد الترحيل، ولا يلغيه التراجع.</translation>
    </message>
    <message>
        <source>Attaches %1 to %2: it is read whole while nobody can use it, and so is the default partition.</source>
        <translation>يلحق %1 بـ %2: يُقرأ كله ولا أحد يستطيع استعماله، وكذلك القسم الافتراضي.</translation>
    </message>
    <message>
        <source>Add a CHECK that proves its bounds first: then nothing is read.</source>
        <translation>أضف أولًا CHECK يثبت حدوده: عندئذ لا يُقرأ شيء.</translation>
    </message>
    <message>
        <source>PostgreSQL proves that every row lies in the bounds, and that none of the default partition does.</source>
        <translation>يثبت PostgreSQL أن كل صف داخل الحدود وأن لا شيء من القسم الافتراضي كذلك.</translation>
    </message>
    <message>
        <source>%1 is a char(n), filled up with blanks.</source>
        <translation>‏%1 من نوع char(n) يُملأ بالفراغات.</translation>
    </message>
    <message>
        <source>Use text.</source>
        <translation>استعمل text.</translation>
    </message>
    <message>
        <source>Blanks at the end come and go in comparisons, and every change of its length rewrites the table.</source>
        <translation>تظهر الفراغات في الآخر وتختفي في المقارنات، وكل تغيير لطوله يعيد كتابة الجدول.</translation>
    </message>
    <message>
        <source>%1 cannot run inside a transaction, and this file is one: PostgreSQL refuses (25001).</source>
        <translation>لا يمكن أن يعمل %1 داخل معاملة، وهذا الملف معاملة: يرفضه PostgreSQL ‏(25001).</translation>
    </message>
    <message>
        <source>%1 in a body cannot end the transaction that other statements of this file are in: PostgreSQL refuses (2D000).</source>
        <translation>لا يستطيع %1 داخل متن أن ينهي المعاملة التي تقع فيها تعليمات أخرى من هذا الملف: يرفض PostgreSQL ذلك (2D000).</translation>
    </message>
    <message>
        <source>Put it into a migration of its own, without BEGIN.</source>
        <translation>ضعه في ترحيل مستقل دون BEGIN.</translation>
    </message>
    <message>
        <source>A file with several statements is sent as one query and so is one transaction, also without BEGIN. What must commit in the middle is refused there.</source>
        <translation>يُرسل ملف فيه عدة عبارات استعلامًا واحدًا فيكون معاملة واحدة، حتى دون BEGIN. وما يجب أن يُثبَّت في الوسط يُرفض هناك.</translation>
    </message>
    <message>
        <source>Clusters %1: the whole table is written anew while nobody can read or write it.</source>
        <translation>يرتب %1 ‏(CLUSTER): يُكتب الجدول كله من جديد ولا أحد يستطيع قراءته أو كتابته.</translation>
    </message>
    <message>
        <source>Use pg_repack.</source>
        <translation>استعمل pg_repack.</translation>
    </message>
    <message>
        <source>Every row is written in the order of an index, under an ACCESS EXCLUSIVE lock.</source>
        <translation>يُكتب كل صف بترتيب فهرس تحت قفل ACCESS EXCLUSIVE.</translation>
    </message>
    <message>
        <source>Runs a program on the server.</source>
        <translation>يشغّل برنامجًا على الخادم.</translation>
    </message>
    <message>
        <source>Copy from the client instead.</source>
        <translation>انسخ من العميل بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>COPY … PROGRAM runs a shell command as the server&apos;s own user.</source>
        <translation>يشغّل COPY … PROGRAM أمرًا بمستخدم الخادم نفسه.</translation>
    </message>
    <message>
        <source>Creates enum %1, whose values can never be removed.</source>
        <translation>ينشئ التعداد %1 الذي لا يمكن إزالة قيمه أبدًا.</translation>
    </message>
    <message>
        <source>Use a table of values with a foreign key, or text with a CHECK.</source>
        <translation>استعمل جدول قيم بمفتاح خارجي، أو text مع CHECK.</translation>
    </message>
    <message>
        <source>Values of an enum can only be added; taking one away means to rebuild the type.</source>
        <translation>لا يمكن إلا إضافة قيم إلى تعداد؛ ونزع قيمة يعني إعادة بناء النوع.</translation>
    </message>
    <message>
        <source>Builds index %1 while nobody can write to %2.</source>
        <translation>يبني الفهرس %1 ولا أحد يستطيع الكتابة إلى %2.</translation>
    </message>
    <message>
        <source>CREATE INDEX CONCURRENTLY in a migration of its own.</source>
        <translation>استعمل CREATE INDEX CONCURRENTLY في ترحيل مستقل.</translation>
    </message>
    <message>
        <source>Writes wait until the index is built, which takes minutes on a big table. Reads go on.</source>
        <translation>تنتظر الكتابة حتى يُبنى الفهرس، وهذا يستغرق دقائق على جدول كبير. وتستمر القراءة.</translation>
    </message>
    <message>
        <source>Table %1 has no primary key.</source>
        <translation>ليس للجدول %1 مفتاح أساسي.</translation>
    </message>
    <message>
        <source>Give it one: replication and tools that update rows need it.</source>
        <translation>أعطه واحدًا: يحتاج إليه النسخ المتماثل والأدوات التي تحدّث الصفوف.</translation>
    </message>
    <message>
        <source>Logical replication cannot update or delete its rows, and twins cannot be told apart.</source>
        <translation>لا يستطيع النسخ المنطقي تحديث صفوفه أو حذفها، ولا يمكن تمييز التوائم.</translation>
    </message>
    <message>
        <source>Adds trigger %1 to %2: writes wait, and from then on each pays for it.</source>
        <translation>يضيف المشغّل %1 إلى %2: تنتظر الكتابة، ثم تدفع ثمنه كل كتابة بعد ذلك.</translation>
    </message>
    <message>
        <source>Adds rule %1 to %2: each write to it deletes rows, too.</source>
        <translation>يضيف القاعدة %1 إلى %2: كل كتابة إليه تحذف صفوفًا أيضًا.</translation>
    </message>
    <message>
        <source>Adds rule %1 to %2: what programs write there does something else, and they are told of no error.</source>
        <translation>يضيف القاعدة %1 إلى %2: ما تكتبه البرامج فيه يفعل شيئًا آخر، ولا تُبلَّغ بأي خطأ.</translation>
    </message>
    <message>
        <source>Take the privilege away, or refuse the write in a trigger.</source>
        <translation>اسحب الصلاحية، أو ارفض الكتابة في مشغّل.</translation>
    </message>
    <message>
        <source>DO INSTEAD replaces each INSERT, UPDATE or DELETE on the table. The program is told that it succeeded, and its rows are not there.</source>
        <translation>يحل DO INSTEAD محل كل INSERT أو UPDATE أو DELETE على الجدول. يُقال للبرنامج إنه نجح، وصفوفه ليست هناك.</translation>
    </message>
    <message>
        <source>Set lock_timeout, and keep the function short.</source>
        <translation>اضبط lock_timeout واجعل الدالة قصيرة.</translation>
    </message>
    <message>
        <source>Creating it waits for all writers; from the next write on it runs for each row or statement.</source>
        <translation>ينتظر إنشاؤه كل الكاتبين؛ ومن الكتابة التالية يعمل لكل صف أو عبارة.</translation>
    </message>
    <message>
        <source>Builds unique index %1 on %2: fails on the first duplicate.</source>
        <translation>يبني الفهرس المتفرد %1 على %2: يفشل عند أول تكرار.</translation>
    </message>
    <message>
        <source>Builds unique index %1 on %2 anew: fails where values of %3 differ by case alone.</source>
        <translation>يبني الفهرس المتفرد %1 على %2 من جديد: يفشل حيث لا تختلف قيم %3 إلا في حالة الأحرف.</translation>
    </message>
    <message>
        <source>Builds unique index %1 on %2; it cannot fail, because no row has a value there yet.</source>
        <translation>يبني الفهرس المتفرد %1 على %2؛ ولا يمكن أن يفشل، لأن أي صف ليست له قيمة هناك بعد.</translation>
    </message>
    <message>
        <source>Builds unique index %1 on %2; it cannot fail, because another one kept its rows apart.</source>
        <translation>يبني الفهرس المتفرد %1 على %2؛ ولا يمكن أن يفشل، لأن فهرسًا آخر كان يمنع تكرار الصفوف.</translation>
    </message>
    <message>
        <source>Look for duplicates first; CONCURRENTLY leaves an INVALID index behind when it fails.</source>
        <translation>ابحث عن التكرارات أولًا؛ إذ يترك CONCURRENTLY فهرسًا INVALID عند فشله.</translation>
    </message>
    <message>
        <source>Two equal rows are enough to make it fail. The concurrent way then leaves an index that is kept up to date and never used.</source>
        <translation>يكفي صفان متساويان ليفشل. والطريقة المتزامنة تترك عندئذ فهرسًا يُحدَّث ولا يُستعمل أبدًا.</translation>
    </message>
    <message>
        <source>Calls %1, which deletes data for good.</source>
        <translation>يستدعي %1 التي تحذف بيانات نهائيًا.</translation>
    </message>
    <message>
        <source>Calls %1, which acts outside of this transaction.</source>
        <translation>يستدعي %1 التي تعمل خارج هذه المعاملة.</translation>
    </message>
    <message>
        <source>Do it by hand, where its effect is watched.</source>
        <translation>افعله يدويًا حيث يُراقب أثره.</translation>
    </message>
    <message>
        <source>Some functions end other sessions, delete files or large objects, or run SQL on another server. A rollback does not undo them.</source>
        <translation>بعض الدوال تنهي جلسات أخرى أو تحذف ملفات أو كائنات كبيرة أو تنفذ SQL على خادم آخر. ولا يلغيها التراجع.</translation>
    </message>
    <message>
        <source>Deletes rows of %1.</source>
        <translation>يحذف صفوفًا من %1.</translation>
    </message>
    <message>
        <source>Count first what the condition meets, and copy those rows aside.</source>
        <translation>عُد أولًا ما يطابقه الشرط، وانسخ تلك الصفوف جانبًا.</translation>
    </message>
    <message>
        <source>A condition that meets more than was meant is not noticed: the rows are gone. Foreign keys with ON DELETE CASCADE take rows of other tables along.</source>
        <translation>الشرط الذي يطابق أكثر مما قُصد لا يُلاحَظ: ذهبت الصفوف. والمفاتيح الخارجية مع ON DELETE CASCADE تأخذ معها صفوف جداول أخرى.</translation>
    </message>
    <message>
        <source>Deletes every row of %1.</source>
        <translation>يحذف كل صفوف %1.</translation>
    </message>
    <message>
        <source>Say which rows with WHERE, and delete in batches; keep a copy of what goes.</source>
        <translation>حدد الصفوف بـ WHERE واحذف على دفعات؛ واحتفظ بنسخة مما يذهب.</translation>
    </message>
    <message>
        <source>There is no WHERE, or one that always holds. Foreign keys with ON DELETE CASCADE take rows of other tables along.</source>
        <translation>لا WHERE أو هو صحيح دائمًا. والمفاتيح الخارجية مع ON DELETE CASCADE تأخذ معها صفوف جداول أخرى.</translation>
    </message>
    <message>
        <source>Detaches %1 while nobody can read or write %2.</source>
        <translation>يفصل %1 ولا أحد يستطيع قراءة %2 أو كتابته.</translation>
    </message>
    <message>
        <source>Use DETACH PARTITION … CONCURRENTLY (14 and later, not with a default partition).</source>
        <translation>استعمل DETACH PARTITION … CONCURRENTLY (من 14 فصاعدًا، لا مع قسم افتراضي).</translation>
    </message>
    <message>
        <source>PostgreSQL refuses this: %2 has a default partition, so none is detached CONCURRENTLY (55000).</source>
        <translation>يرفض PostgreSQL هذا: لـ %2 قسم افتراضي، فلا يُفصل أي قسم بـ CONCURRENTLY (55000).</translation>
    </message>
    <message>
        <source>Detach it without CONCURRENTLY, under a lock_timeout.</source>
        <translation>افصله بلا CONCURRENTLY، مع lock_timeout.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses this: the default of %1 in %2 cannot be cast to the new type (42804).</source>
        <translation>يرفض PostgreSQL هذا: لا يمكن تحويل القيمة الافتراضية لـ %1 في %2 إلى النوع الجديد (42804).</translation>
    </message>
    <message>
        <source>DROP DEFAULT before the change and SET DEFAULT after it; USING is for the rows only.</source>
        <translation>نفّذ DROP DEFAULT قبل التغيير و SET DEFAULT بعده؛ فـ USING للصفوف وحدها.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses this: view %3 reads %1 of %2.</source>
        <translation>يرفض PostgreSQL هذا: العرض %3 يقرأ %1 من %2.</translation>
    </message>
    <message>
        <source>Drop view %3 before it and make it again after it.</source>
        <translation>احذف العرض %3 قبله وأنشئه من جديد بعده.</translation>
    </message>
    <message>
        <source>What earlier migrations made stands in the way: a view that reads the column, a default that does not fit the new type, a default partition. The statement fails on every database, not only on some rows.</source>
        <translation>ما أنشأته ترحيلات سابقة يقف في الطريق: عرض يقرأ العمود، أو قيمة افتراضية لا تناسب النوع الجديد، أو قسم افتراضي. تفشل التعليمة على كل قاعدة بيانات، لا على بعض الصفوف فقط.</translation>
    </message>
    <message>
        <source>The parent, the partition and the default partition are locked; and queries that expect its rows no longer find them.</source>
        <translation>يُقفل الأصل والقسم والقسم الافتراضي؛ والاستعلامات التي تتوقع صفوفه لا تجدها بعد ذلك.</translation>
    </message>
    <message>
        <source>Turns triggers and foreign keys off for this session: wrong rows come in unchecked.</source>
        <translation>يوقف المشغّلات والمفاتيح الخارجية لهذه الجلسة: تدخل صفوف خاطئة دون فحص.</translation>
    </message>
    <message>
        <source>Load in an order that the constraints allow, or make them deferrable.</source>
        <translation>حمّل بترتيب تسمح به القيود، أو اجعلها قابلة للتأجيل.</translation>
    </message>
    <message>
        <source>With session_replication_role = replica no foreign key is checked and no ordinary trigger fires; rows that break them stay.</source>
        <translation>مع session_replication_role = replica لا يُفحص مفتاح خارجي ولا يعمل مشغّل عادي؛ وتبقى الصفوف المخالفة.</translation>
    </message>
    <message>
        <source>Turns row level security off for %1: everybody who may read it sees every row.</source>
        <translation>يوقف أمان الصفوف لـ %1: كل من له قراءته يرى كل صف.</translation>
    </message>
    <message>
        <source>Make sure that its policies are not what keeps tenants apart.</source>
        <translation>تأكد أن سياساته ليست ما يفصل بين المستأجرين.</translation>
    </message>
    <message>
        <source>Policies stay, but nobody asks them any more.</source>
        <translation>تبقى السياسات ولكن لا أحد يسألها.</translation>
    </message>
    <message>
        <source>Turns triggers of %1 off: what they kept in order no longer is.</source>
        <translation>يوقف مشغّلات %1: ما كانت تضبطه لم يعد مضبوطًا.</translation>
    </message>
    <message>
        <source>Turn them on again in the same transaction.</source>
        <translation>أعد تشغيلها في المعاملة نفسها.</translation>
    </message>
    <message>
        <source>Foreign keys are triggers too: with ALL, references are no longer checked.</source>
        <translation>المفاتيح الخارجية مشغّلات أيضًا: مع ALL لا تُفحص الإحالات بعد ذلك.</translation>
    </message>
    <message>
        <source>Adds a check to domain %1: reads every table that has it, and fails if one value breaks it.</source>
        <translation>يضيف فحصًا إلى النطاق %1: يقرأ كل جدول يستعمله، ويفشل إن خالفته قيمة واحدة.</translation>
    </message>
    <message>
        <source>All columns of the domain are read while nobody can write to their tables.</source>
        <translation>تُقرأ كل أعمدة النطاق ولا أحد يستطيع الكتابة إلى جداولها.</translation>
    </message>
    <message>
        <source>Makes domain %1 required: reads every table that has it, and fails on the first missing value.</source>
        <translation>يجعل النطاق %1 إلزاميًا: يقرأ كل جدول يستعمله، ويفشل عند أول قيمة ناقصة.</translation>
    </message>
    <message>
        <source>Add CHECK (VALUE IS NOT NULL) NOT VALID to it instead, and validate later.</source>
        <translation>أضف إليه CHECK (VALUE IS NOT NULL) NOT VALID بدلًا من ذلك، وتحقق لاحقًا.</translation>
    </message>
    <message>
        <source>%1 of %2 is dropped and added again: it comes back empty.</source>
        <translation>يُحذف %1 من %2 ثم يُضاف من جديد: يعود فارغًا.</translation>
    </message>
    <message>
        <source>Change it in place: ALTER COLUMN %1 TYPE … USING … keeps the values.</source>
        <translation>غيّره في مكانه: ALTER COLUMN %1 TYPE … USING … يحفظ القيم.</translation>
    </message>
    <message>
        <source>Tools that cannot cast a type drop the column and add it anew under the same name; the values do not survive that.</source>
        <translation>الأدوات التي لا تستطيع تحويل نوع تحذف العمود وتضيفه بالاسم نفسه؛ ولا تنجو القيم من ذلك.</translation>
    </message>
    <message>
        <source>CASCADE also drops what depends on %1: %2.</source>
        <translation>يحذف CASCADE أيضًا ما يعتمد على %1: %2.</translation>
    </message>
    <message>
        <source>CASCADE also drops what depends on %1; that may be: %2.</source>
        <translation>يحذف CASCADE أيضًا ما يعتمد على %1؛ وقد يكون ذلك: %2.</translation>
    </message>
    <message>
        <source>CASCADE also drops whatever depends on %1, without naming it.</source>
        <translation>يحذف CASCADE أيضًا كل ما يعتمد على %1 دون أن يسميه.</translation>
    </message>
    <message>
        <source>List what depends on it and drop each by name, then drop %1 without CASCADE.</source>
        <translation>اسرد ما يعتمد عليه واحذف كلًا باسمه، ثم احذف %1 دون CASCADE.</translation>
    </message>
    <message>
        <source>CASCADE follows every dependency: views, foreign keys, columns of a type, tables of a schema. What goes depends on the database it runs on, so production may lose more than the one it was tried on.</source>
        <translation>يتبع CASCADE كل اعتماد: العروض والمفاتيح الخارجية وأعمدة نوع وجداول مخطط. وما يذهب يتوقف على قاعدة البيانات، فقد يفقد الإنتاج أكثر مما جُرّب عليه.</translation>
    </message>
    <message>
        <source>Drops column %1 of %2 with all its values.</source>
        <translation>يحذف العمود %1 من %2 بكل قيمه.</translation>
    </message>
    <message>
        <source>Drops computed column %1 of %2: programs that read it fail; what it is computed from stays.</source>
        <translation>يحذف العمود المحسوب %1 من %2: تفشل البرامج التي تقرؤه، ويبقى ما يُحسب منه.</translation>
    </message>
    <message>
        <source>Stop using %1 first and drop it in a later release; if it has a new name, use RENAME COLUMN.</source>
        <translation>توقف عن استعمال %1 أولًا واحذفه في إصدار لاحق؛ وإن كان له اسم جديد فاستعمل RENAME COLUMN.</translation>
    </message>
    <message>
        <source>The values are gone once the migration commits; only a backup brings them back. Programs that still name the column fail at once. Space is not freed until the table is rewritten.</source>
        <translation>تذهب القيم عند تثبيت الترحيل؛ ولا يعيدها إلا نسخة احتياطية. والبرامج التي ما زالت تسمي العمود تفشل فورًا. ولا تتحرر المساحة حتى يُعاد كتابة الجدول.</translation>
    </message>
    <message>
        <source>Drops constraint %1 of %2: what it kept out can come in.</source>
        <translation>يحذف القيد %1 من %2: ما كان يمنعه قد يدخل.</translation>
    </message>
    <message>
        <source>Make sure that nothing relies on it, or add its successor NOT VALID first.</source>
        <translation>تأكد أن لا شيء يعتمد عليه، أو أضف خلفه NOT VALID أولًا.</translation>
    </message>
    <message>
        <source>Wrong rows are no longer refused, and nobody notices when they come. For a foreign key both tables are locked.</source>
        <translation>لا تُرفض الصفوف الخاطئة بعد ذلك ولا يلاحظها أحد. ولمفتاح خارجي يُقفل الجدولان.</translation>
    </message>
    <message>
        <source>Drops the whole database %1.</source>
        <translation>يحذف قاعدة البيانات %1 كلها.</translation>
    </message>
    <message>
        <source>Back it up and verify the backup, rename the database, and drop it when nobody has missed it.</source>
        <translation>انسخها احتياطيًا وتحقق من النسخة، وأعد تسميتها، واحذفها حين لا يفتقدها أحد.</translation>
    </message>
    <message>
        <source>Nothing but a backup brings a database back. It cannot run inside a transaction, so it cannot be rolled back either.</source>
        <translation>لا يعيد قاعدة بيانات إلا نسخة احتياطية. ولا يعمل داخل معاملة فلا يمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>%1 of %2 loses its default: programs that leave it out write NULL, or fail.</source>
        <translation>يفقد %1 من %2 قيمته الافتراضية: البرامج التي تغفله تكتب NULL أو تفشل.</translation>
    </message>
    <message>
        <source>Teach the programs to write it first.</source>
        <translation>علّم البرامج كتابته أولًا.</translation>
    </message>
    <message>
        <source>An INSERT that does not name the column no longer gets a value.</source>
        <translation>لا ينال INSERT الذي لا يسمي العمود قيمة بعد ذلك.</translation>
    </message>
    <message>
        <source>Drops domain %1 and every column that has it.</source>
        <translation>يحذف النطاق %1 وكل عمود يستعمله.</translation>
    </message>
    <message>
        <source>Drops domain %1 and every column that has it: %2.</source>
        <translation>يحذف النطاق %1 وكل عمود منه: %2.</translation>
    </message>
    <message>
        <source>Drops domain %1: programs that name it fail, and so does this while a column has it.</source>
        <translation>يحذف النطاق %1: تفشل البرامج التي تسميه، وكذلك هذا ما دام عمود يستعمله.</translation>
    </message>
    <message>
        <source>Give the columns another type first, then drop %1 without CASCADE.</source>
        <translation>أعطِ الأعمدة نوعًا آخر أولًا، ثم احذف %1 دون CASCADE.</translation>
    </message>
    <message>
        <source>Without CASCADE PostgreSQL refuses while a column has the domain. With CASCADE those columns and all their values go too.</source>
        <translation>يرفض PostgreSQL دون CASCADE ما دام عمود يستعمل النطاق. ومع CASCADE تذهب تلك الأعمدة وكل قيمها أيضًا.</translation>
    </message>
    <message>
        <source>Drops extension %1, its types, and every column that has one of them.</source>
        <translation>يحذف الإضافة %1 وأنواعها وكل عمود من أحدها.</translation>
    </message>
    <message>
        <source>Drops extension %1 with its types, functions and operators.</source>
        <translation>يحذف الإضافة %1 بأنواعها ودوالها وعواملها.</translation>
    </message>
    <message>
        <source>Convert the columns that have its types first, then drop it without CASCADE.</source>
        <translation>حوّل الأعمدة التي من أنواعها أولًا، ثم احذفها دون CASCADE.</translation>
    </message>
    <message>
        <source>An extension takes its types and functions along. With CASCADE the columns that have one of its types go too, with all their values.</source>
        <translation>تأخذ الإضافة معها أنواعها ودوالها. ومع CASCADE تذهب الأعمدة التي من أنواعها أيضًا بكل قيمها.</translation>
    </message>
    <message>
        <source>Drops foreign table %1: programs that read it fail; the rows stay where they are.</source>
        <translation>يحذف الجدول الأجنبي %1: تفشل البرامج التي تقرؤه؛ وتبقى الصفوف حيث هي.</translation>
    </message>
    <message>
        <source>Make sure that nobody reads it any more.</source>
        <translation>تأكد أن لا أحد يقرؤه بعد.</translation>
    </message>
    <message>
        <source>A foreign table is a window to another server: its rows stay there, but queries that name it fail.</source>
        <translation>الجدول الأجنبي نافذة على خادم آخر: تبقى صفوفه هناك، لكن الاستعلامات التي تسميه تفشل.</translation>
    </message>
    <message>
        <source>Drops function %1: programs that call it fail.</source>
        <translation>يحذف الدالة %1: تفشل البرامج التي تستدعيها.</translation>
    </message>
    <message>
        <source>Drops function %1 and creates it again: its grants are lost.</source>
        <translation>يحذف الدالة %1 ثم ينشئها من جديد: تضيع امتيازاتها.</translation>
    </message>
    <message>
        <source>Use CREATE OR REPLACE where its arguments stay; else drop it when nobody calls it any more.</source>
        <translation>استعمل CREATE OR REPLACE حيث تبقى معاملاتها؛ وإلا فاحذفها حين لا يستدعيها أحد.</translation>
    </message>
    <message>
        <source>Callers fail at once. Triggers, defaults and policies that use it must go first, or go with CASCADE.</source>
        <translation>يفشل المستدعون فورًا. ويجب أن تذهب قبلها المشغّلات والقيم الافتراضية والسياسات التي تستعملها، أو تذهب مع CASCADE.</translation>
    </message>
    <message>
        <source>%1 of %2 no longer numbers itself: programs that leave it out fail.</source>
        <translation>لم يعد %1 من %2 يرقّم نفسه: تفشل البرامج التي تغفله.</translation>
    </message>
    <message>
        <source>An INSERT that does not name the column no longer gets a number.</source>
        <translation>لا ينال INSERT الذي لا يسمي العمود رقمًا بعد ذلك.</translation>
    </message>
    <message>
        <source>Drops index %1 while nobody can read or write its table.</source>
        <translation>يحذف الفهرس %1 ولا أحد يستطيع قراءة جدوله أو كتابته.</translation>
    </message>
    <message>
        <source>Use DROP INDEX CONCURRENTLY in a migration of its own.</source>
        <translation>استعمل DROP INDEX CONCURRENTLY في ترحيل مستقل.</translation>
    </message>
    <message>
        <source>DROP INDEX waits for every query on the table, and everything new queues behind it. If the index was unique, duplicates become possible.</source>
        <translation>ينتظر DROP INDEX كل استعلام على الجدول ويصطف خلفه كل جديد. وإن كان الفهرس متفردًا صار التكرار ممكنًا.</translation>
    </message>
    <message>
        <source>Drops materialized view %1: programs that read it fail.</source>
        <translation>يحذف العرض المادي %1: تفشل البرامج التي تقرؤه.</translation>
    </message>
    <message>
        <source>Drops materialized view %1 and creates it again: its indexes and grants are lost, and who reads a column it no longer has fails.</source>
        <translation>يحذف العرض المادي %1 ثم ينشئه من جديد: تضيع فهارسه وامتيازاته، ويفشل من يقرأ عمودًا لم يعد فيه.</translation>
    </message>
    <message>
        <source>Create its successor first, switch the readers, then drop it.</source>
        <translation>أنشئ خلفه أولًا، وحوّل القراء، ثم احذفه.</translation>
    </message>
    <message>
        <source>Its rows can be computed again, but whoever selects from it fails at once, and filling it anew may take long.</source>
        <translation>يمكن حساب صفوفه من جديد، لكن من يستعلم منه يفشل فورًا، وقد يطول ملؤه.</translation>
    </message>
    <message>
        <source>%1 of %2 may be empty from now on: programs that rely on a value fail when one is missing.</source>
        <translation>قد يكون %1 من %2 فارغًا من الآن: تفشل البرامج التي تعتمد على قيمة حين تنقص.</translation>
    </message>
    <message>
        <source>%1 of %2 may be empty as it is: this changes nothing.</source>
        <translation>يمكن أن يكون %1 في %2 فارغًا أصلًا: لا يغيّر هذا شيئًا.</translation>
    </message>
    <message>
        <source>%1 of %2 is dropped and added again: it comes back with its default in every row.</source>
        <translation>يُحذف %1 من %2 ثم يُضاف من جديد: يعود بقيمته الافتراضية في كل صف.</translation>
    </message>
    <message>
        <source>Drops index %1, which kept duplicates out, while nobody can read or write its table.</source>
        <translation>يحذف الفهرس %1 الذي كان يمنع التكرار، ولا يستطيع أحد قراءة جدوله أو الكتابة فيه أثناء ذلك.</translation>
    </message>
    <message>
        <source>Teach the programs first.</source>
        <translation>علّم البرامج أولًا.</translation>
    </message>
    <message>
        <source>Readers that never met NULL there meet it now.</source>
        <translation>القراء الذين لم يلقوا NULL هناك يلقونه الآن.</translation>
    </message>
    <message>
        <source>Drops everything that %1 owns in this database.</source>
        <translation>يحذف كل ما يملكه %1 في قاعدة البيانات هذه.</translation>
    </message>
    <message>
        <source>Takes every privilege in this database from %1; what it owned has another owner by then.</source>
        <translation>يسحب من %1 كل صلاحية في قاعدة البيانات هذه؛ وما كان يملكه صار له مالك آخر.</translation>
    </message>
    <message>
        <source>REASSIGN OWNED BY %1 TO another role first; then only its privileges are left to drop.</source>
        <translation>نفّذ أولًا REASSIGN OWNED BY %1 TO دور آخر؛ عندئذ لا يبقى إلا صلاحياته.</translation>
    </message>
    <message>
        <source>Every table, view and function of the role goes, with all data, and its privileges are revoked.</source>
        <translation>يذهب كل جدول وعرض ودالة للدور بكل البيانات، وتُسحب صلاحياته.</translation>
    </message>
    <message>
        <source>Drops policy %1: who may see which rows changes.</source>
        <translation>يحذف السياسة %1: يتغير من يجوز له رؤية أي الصفوف.</translation>
    </message>
    <message>
        <source>Drops policy %1 and creates it again: who may see which rows may have changed.</source>
        <translation>يحذف السياسة %1 ثم ينشئها من جديد: قد يتغير من يجوز له رؤية أي الصفوف.</translation>
    </message>
    <message>
        <source>Create the new policy in the same migration, before this one goes.</source>
        <translation>أنشئ السياسة الجديدة في الترحيل نفسه قبل ذهاب هذه.</translation>
    </message>
    <message>
        <source>Without a permissive policy nobody but the owner sees a row; without a restrictive one, others may see more than they should.</source>
        <translation>دون سياسة سامحة لا يرى أحد غير المالك صفًا؛ ودون سياسة مقيّدة قد يرى آخرون أكثر مما ينبغي.</translation>
    </message>
    <message>
        <source>Drops %1: replication through it stops.</source>
        <translation>يحذف %1: يتوقف النسخ المتماثل عبره.</translation>
    </message>
    <message>
        <source>Stop the subscribers first, and make sure nothing else listens.</source>
        <translation>أوقف المشتركين أولًا، وتأكد أن لا شيء آخر يصغي.</translation>
    </message>
    <message>
        <source>Subscribers of a dropped publication fail and fall behind.</source>
        <translation>يفشل مشتركو منشور محذوف ويتأخرون.</translation>
    </message>
    <message>
        <source>Drops role %1: who logs in with it is refused.</source>
        <translation>يحذف الدور %1: يُرفض من يدخل به.</translation>
    </message>
    <message>
        <source>Take its login first (ALTER ROLE … NOLOGIN), and drop it when nobody has missed it.</source>
        <translation>انزع دخوله أولًا (ALTER ROLE … NOLOGIN)، واحذفه حين لا يفتقده أحد.</translation>
    </message>
    <message>
        <source>Its memberships go too. PostgreSQL refuses while it owns something.</source>
        <translation>تذهب عضوياته أيضًا. ويرفض PostgreSQL ما دام يملك شيئًا.</translation>
    </message>
    <message>
        <source>Drops schema %1 and what is in it.</source>
        <translation>يحذف المخطط %1 وما فيه.</translation>
    </message>
    <message>
        <source>Move its tables out, then drop it empty: DROP SCHEMA %1 RESTRICT refuses while anything is left.</source>
        <translation>انقل جداوله منه ثم احذفه فارغًا: يرفض DROP SCHEMA %1 RESTRICT ما دام فيه شيء.</translation>
    </message>
    <message>
        <source>A schema takes every table, type and function in it along. Each of its tables is locked until the end of the transaction.</source>
        <translation>يأخذ المخطط معه كل جدول ونوع ودالة فيه. ويُقفل كل من جداوله حتى نهاية المعاملة.</translation>
    </message>
    <message>
        <source>Drops sequence %1: how far it had counted is lost.</source>
        <translation>يحذف التسلسل %1: يضيع ما بلغه من العد.</translation>
    </message>
    <message>
        <source>Note its last value first; a new sequence that starts over hands out numbers a second time.</source>
        <translation>سجّل قيمته الأخيرة أولًا؛ فالتسلسل الجديد الذي يبدأ من أوله يعطي الأرقام مرة ثانية.</translation>
    </message>
    <message>
        <source>The position of a sequence stands nowhere else. Numbers given out before come again, as invoice numbers or keys.</source>
        <translation>موضع التسلسل ليس مكتوبًا في مكان آخر. وتعود أرقام أُعطيت من قبل، أرقام فواتير أو مفاتيح.</translation>
    </message>
    <message>
        <source>Drops table %1 with all its rows.</source>
        <translation>يحذف الجدول %1 بكل صفوفه.</translation>
    </message>
    <message>
        <source>Back it up, rename it to %1_old now, and drop that in a later release.</source>
        <translation>انسخه احتياطيًا، وأعد تسميته الآن إلى %1_old، واحذف ذلك في إصدار لاحق.</translation>
    </message>
    <message>
        <source>Every row is gone once the migration commits, and programs that still read the table fail. The lock is also taken on tables that a foreign key ties to it, and on a partition&apos;s parent.</source>
        <translation>يذهب كل صف عند تثبيت الترحيل، وتفشل البرامج التي ما زالت تقرأ الجدول. ويؤخذ القفل أيضًا على جداول يربطها به مفتاح خارجي وعلى أصل القسم.</translation>
    </message>
    <message>
        <source>Drops trigger %1: what it kept in order no longer is.</source>
        <translation>يحذف المشغّل %1: ما كان يضبطه لم يعد مضبوطًا.</translation>
    </message>
    <message>
        <source>Drops trigger %1 and creates it again in the same transaction.</source>
        <translation>يحذف المشغّل %1 ثم ينشئه من جديد في المعاملة نفسها.</translation>
    </message>
    <message>
        <source>Make sure that nothing relies on it, or create its successor in the same transaction.</source>
        <translation>تأكد أن لا شيء يعتمد عليه، أو أنشئ خلفه في المعاملة نفسها.</translation>
    </message>
    <message>
        <source>Values that the trigger filled or checked are no longer filled or checked, silently.</source>
        <translation>القيم التي كان المشغّل يملؤها أو يفحصها لا تُملأ ولا تُفحص بعد ذلك، في صمت.</translation>
    </message>
    <message>
        <source>Drops type %1 and every column that has it.</source>
        <translation>يحذف النوع %1 وكل عمود منه.</translation>
    </message>
    <message>
        <source>Drops %1 and what still names it, such as defaults and functions; no column has it any more.</source>
        <translation>يحذف %1 وما لا يزال يسميه من قيم افتراضية ودوال؛ ولم يعد أي عمود منه.</translation>
    </message>
    <message>
        <source>Drops type %1 and every column that has it: %2.</source>
        <translation>يحذف النوع %1 وكل عمود منه: %2.</translation>
    </message>
    <message>
        <source>Drops type %1: programs that name it fail, and so does this while a column has it.</source>
        <translation>يحذف النوع %1: تفشل البرامج التي تسميه، وكذلك هذا ما دام عمود منه.</translation>
    </message>
    <message>
        <source>Without CASCADE PostgreSQL refuses while a column has the type. With CASCADE those columns and all their values go too.</source>
        <translation>يرفض PostgreSQL دون CASCADE ما دام عمود من النوع. ومع CASCADE تذهب تلك الأعمدة وكل قيمها أيضًا.</translation>
    </message>
    <message>
        <source>Drops attribute %1 of type %2: stored values lose it at once, in every table.</source>
        <translation>يحذف السمة %1 من النوع %2: تفقدها القيم المخزنة فورًا في كل جدول.</translation>
    </message>
    <message>
        <source>Make a new type without it and convert the columns, after looking at what is stored.</source>
        <translation>أنشئ نوعًا جديدًا دونها وحوّل الأعمدة، بعد النظر فيما هو مخزن.</translation>
    </message>
    <message>
        <source>Tables are neither locked nor rewritten: the attribute is simply no longer there in any stored value.</source>
        <translation>لا تُقفل الجداول ولا يُعاد كتابتها: السمة ببساطة لم تعد في أي قيمة مخزنة.</translation>
    </message>
    <message>
        <source>Drops view %1: programs that read it fail.</source>
        <translation>يحذف العرض %1: تفشل البرامج التي تقرؤه.</translation>
    </message>
    <message>
        <source>Drops view %1 and creates it again: its grants are lost, and who reads a column it no longer has fails.</source>
        <translation>يحذف العرض %1 ثم ينشئه من جديد: تضيع امتيازاته، ويفشل من يقرأ عمودًا لم يعد فيه.</translation>
    </message>
    <message>
        <source>Use CREATE OR REPLACE VIEW where only its query changes.</source>
        <translation>استعمل CREATE OR REPLACE VIEW حيث يتغير استعلامه فقط.</translation>
    </message>
    <message>
        <source>A view holds no data of its own, but whoever selects from it fails at once; its grants are lost too, even when it is created again.</source>
        <translation>ليس للعرض بيانات خاصة به، لكن من يستعلم منه يفشل فورًا؛ وتضيع صلاحياته أيضًا حتى إن أُنشئ من جديد.</translation>
    </message>
    <message>
        <source>Runs SQL that is put together while it runs: %1.</source>
        <translation>ينفذ SQL يُركّب أثناء تنفيذه: %1.</translation>
    </message>
    <message>
        <source>Write the statements out, or look at it yourself: nothing is known about what it does.</source>
        <translation>اكتب العبارات صراحة، أو انظر إليها بنفسك: لا يُعرف شيء عما تفعله.</translation>
    </message>
    <message>
        <source>What EXECUTE runs depends on values that are known only there. It may drop or delete as well as select.</source>
        <translation>ما ينفذه EXECUTE يتوقف على قيم لا تُعرف إلا هناك. قد يحذف كما قد يستعلم.</translation>
    </message>
    <message>
        <source>Turns row level security on for %1: without a policy nobody but the owner sees a row.</source>
        <translation>يشغّل أمان الصفوف لـ %1: دون سياسة لا يرى أحد غير المالك صفًا.</translation>
    </message>
    <message>
        <source>Create its policies in the same transaction.</source>
        <translation>أنشئ سياساته في المعاملة نفسها.</translation>
    </message>
    <message>
        <source>As soon as it is on, rows that no policy allows are gone from sight, without an error.</source>
        <translation>ما إن يعمل حتى تغيب عن النظر الصفوف التي لا تسمح بها سياسة، دون خطأ.</translation>
    </message>
    <message>
        <source>Uses %1 in the transaction that adds it to %2: PostgreSQL refuses (55P04).</source>
        <translation>يستعمل %1 في المعاملة التي تضيفها إلى %2: يرفض PostgreSQL ‏(55P04).</translation>
    </message>
    <message>
        <source>Put the ALTER TYPE into a migration of its own, before this one.</source>
        <translation>ضع ALTER TYPE في ترحيل مستقل قبل هذا.</translation>
    </message>
    <message>
        <source>Controls transactions itself: what the tool wraps around a migration no longer holds.</source>
        <translation>يتحكم في المعاملات بنفسه: ما تلفه الأداة حول الترحيل لم يعد يصح.</translation>
    </message>
    <message>
        <source>Leave it to the tool, or put what needs its own transaction into a migration of its own.</source>
        <translation>اترك ذلك للأداة، أو ضع ما يحتاج إلى معاملة مستقلة في ترحيل مستقل.</translation>
    </message>
    <message>
        <source>A COMMIT in the middle makes everything before it final: if the rest fails, half of the migration stays.</source>
        <translation>يجعل COMMIT في الوسط كل ما قبله نهائيًا: إن فشل الباقي بقي نصف الترحيل.</translation>
    </message>
    <message>
        <source>No index begins with %1 of %2: deleting a row it refers to reads the whole table.</source>
        <translation>لا فهرس يبدأ بـ %1 من %2: حذف صف يحيل إليه يقرأ الجدول كله.</translation>
    </message>
    <message>
        <source>CREATE INDEX CONCURRENTLY on it, in a migration of its own.</source>
        <translation>أنشئ عليه CREATE INDEX CONCURRENTLY في ترحيل مستقل.</translation>
    </message>
    <message>
        <source>PostgreSQL makes no index for the referring side of a foreign key.</source>
        <translation>لا ينشئ PostgreSQL فهرسًا للجانب المحيل من مفتاح خارجي.</translation>
    </message>
    <message>
        <source>Grants privileges.</source>
        <translation>يمنح صلاحيات.</translation>
    </message>
    <message>
        <source>Grant the least, to a role and not to PUBLIC, and look who is a member of it.</source>
        <translation>امنح الأقل، لدور لا لـ PUBLIC، وانظر من أعضاؤه.</translation>
    </message>
    <message>
        <source>Who gets them can use them at once.</source>
        <translation>من ينالها يستطيع استعمالها فورًا.</translation>
    </message>
    <message>
        <source>The name %1 is longer than 63 bytes: PostgreSQL cuts it.</source>
        <translation>الاسم %1 أطول من 63 بايتًا: يقصّه PostgreSQL.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>اختر اسمًا أقصر.</translation>
    </message>
    <message>
        <source>Two long names that begin alike become one, and what is looked for by its full name is not found.</source>
        <translation>اسمان طويلان يبدآن بالشيء نفسه يصيران واحدًا، وما يُبحث عنه باسمه الكامل لا يُعثر عليه.</translation>
    </message>
    <message>
        <source>Locks %1 until the transaction ends.</source>
        <translation>يقفل %1 حتى نهاية المعاملة.</translation>
    </message>
    <message>
        <source>Let the statements take the locks they need; set lock_timeout.</source>
        <translation>دع العبارات تأخذ الأقفال التي تحتاج إليها؛ واضبط lock_timeout.</translation>
    </message>
    <message>
        <source>Everything that conflicts with the lock waits, and so does everything behind it.</source>
        <translation>ينتظر كل ما يتعارض مع القفل، وكل ما خلفه كذلك.</translation>
    </message>
    <message>
        <source>Works on rows of %1 while %2 stays locked since an earlier statement of this transaction.</source>
        <translation>يعمل على صفوف %1 بينما يبقى %2 مقفلًا منذ عبارة سابقة من هذه المعاملة.</translation>
    </message>
    <message>
        <source>Change the schema in one migration and the rows in another.</source>
        <translation>غيّر المخطط في ترحيل والصفوف في آخر.</translation>
    </message>
    <message>
        <source>A lock is held until the transaction ends. What would take milliseconds closes the table for as long as the rows take.</source>
        <translation>يُمسك القفل حتى نهاية المعاملة. فما كان يستغرق أجزاء من الثانية يغلق الجدول طول ما تستغرقه الصفوف.</translation>
    </message>
    <message>
        <source>Changes %1 of %2 to %4 without its old values: all are lost.</source>
        <translation>يغيّر %1 من %2 إلى %4 دون قيمه القديمة: تضيع كلها.</translation>
    </message>
    <message>
        <source>Changes %1 of %2 from %3 to %4 and cuts its values: the rest is lost.</source>
        <translation>يغيّر %1 من %2 من %3 إلى %4 ويقصّ قيمه: يضيع الباقي.</translation>
    </message>
    <message>
        <source>Changes %1 of %2 from %3 to %4: what does not fit is lost.</source>
        <translation>يغيّر %1 من %2 من %3 إلى %4: يضيع ما لا يناسب.</translation>
    </message>
    <message>
        <source>Put the converted values into a new column first and compare, then swap the two.</source>
        <translation>ضع القيم المحوّلة في عمود جديد أولًا وقارن، ثم بدّل بينهما.</translation>
    </message>
    <message>
        <source>Rounding, cutting and casts that keep a part of a value do not fail: the rest is gone without a word.</source>
        <translation>التقريب والقص والتحويلات التي تحفظ جزءًا من القيمة لا تفشل: يذهب الباقي دون كلمة.</translation>
    </message>
    <message>
        <source>MERGE deletes rows of %1.</source>
        <translation>يحذف MERGE صفوفًا من %1.</translation>
    </message>
    <message>
        <source>Count first what it would delete, and copy those rows aside.</source>
        <translation>عُد أولًا ما سيحذفه، وانسخ تلك الصفوف جانبًا.</translation>
    </message>
    <message>
        <source>WHEN MATCHED THEN DELETE removes rows as DELETE does, without saying so at the beginning of the statement.</source>
        <translation>يزيل WHEN MATCHED THEN DELETE صفوفًا كما يفعل DELETE، دون أن يقول ذلك في أول العبارة.</translation>
    </message>
    <message>
        <source>Takes a strong lock on %1 without a lock_timeout: while it waits, everybody behind it waits too.</source>
        <translation>يأخذ قفلًا قويًا على %1 دون lock_timeout: وأثناء انتظاره ينتظر كل من خلفه أيضًا.</translation>
    </message>
    <message>
        <source>Begin the migration with SET lock_timeout = &apos;2s&apos;;</source>
        <translation>ابدأ الترحيل بـ SET lock_timeout = &apos;2s&apos;;</translation>
    </message>
    <message>
        <source>A lock request that waits behind one long query blocks every query after it. With a timeout the migration gives up and can be tried again.</source>
        <translation>طلب قفل ينتظر خلف استعلام طويل يحجب كل استعلام بعده. ومع مهلة يستسلم الترحيل ويمكن تكراره.</translation>
    </message>
    <message>
        <source>Takes a strong lock on %1 without a statement_timeout: nothing ends it if it takes too long.</source>
        <translation>يأخذ قفلًا قويًا على %1 دون statement_timeout: لا شيء ينهيه إن طال.</translation>
    </message>
    <message>
        <source>Begin the migration with SET statement_timeout = &apos;60s&apos;;</source>
        <translation>ابدأ الترحيل بـ SET statement_timeout = &apos;60s&apos;;</translation>
    </message>
    <message>
        <source>A rewrite that takes hours blocks for hours. With a timeout the migration gives up and nothing has changed.</source>
        <translation>إعادة كتابة تستغرق ساعات تحجب ساعات. ومع مهلة يستسلم الترحيل ولا يتغير شيء.</translation>
    </message>
    <message>
        <source>Moves %1 to schema %2: programs that look for it in the old one fail.</source>
        <translation>ينقل %1 إلى المخطط %2: تفشل البرامج التي تبحث عنه في القديم.</translation>
    </message>
    <message>
        <source>Leave a view in the old schema until the last program is switched.</source>
        <translation>اترك عرضًا في المخطط القديم حتى يتحول آخر برنامج.</translation>
    </message>
    <message>
        <source>Everybody who still knows the old place fails at once.</source>
        <translation>يفشل فورًا كل من ما زال يعرف المكان القديم.</translation>
    </message>
    <message>
        <source>Another ALTER TABLE of %1 right after the last: one with both sub-commands locks and checks once.</source>
        <translation>ALTER TABLE آخر لـ %1 بعد الأخير مباشرة: واحد بالأمرين الفرعيين يقفل ويفحص مرة واحدة.</translation>
    </message>
    <message>
        <source>Put the sub-commands together.</source>
        <translation>اجمع الأوامر الفرعية.</translation>
    </message>
    <message>
        <source>Each ALTER TABLE takes the lock anew and may read or write the table anew.</source>
        <translation>يأخذ كل ALTER TABLE القفل من جديد وقد يقرأ الجدول أو يكتبه من جديد.</translation>
    </message>
    <message>
        <source>Deleting a row of %2 will delete rows of %1 from now on.</source>
        <translation>سيحذف حذفُ صف من %2 صفوفًا من %1 من الآن فصاعدًا.</translation>
    </message>
    <message>
        <source>Say RESTRICT and delete on purpose, unless the rows are parts of the other.</source>
        <translation>اكتب RESTRICT واحذف عن قصد، ما لم تكن الصفوف أجزاء من الأخرى.</translation>
    </message>
    <message>
        <source>A DELETE that looks small may take much along, later, without a word.</source>
        <translation>قد يأخذ DELETE يبدو صغيرًا الكثير معه لاحقًا دون كلمة.</translation>
    </message>
    <message>
        <source>%1 is an integer of 32 bits or less: keys run out at 2,147,483,647.</source>
        <translation>‏%1 عدد صحيح من 32 بتًا أو أقل: تنفد المفاتيح عند 2,147,483,647.</translation>
    </message>
    <message>
        <source>Use bigint.</source>
        <translation>استعمل bigint.</translation>
    </message>
    <message>
        <source>Widening a column later rewrites the table.</source>
        <translation>توسيع عمود لاحقًا يعيد كتابة الجدول.</translation>
    </message>
    <message>
        <source>%1 is a serial column.</source>
        <translation>‏%1 عمود serial.</translation>
    </message>
    <message>
        <source>Use GENERATED BY DEFAULT AS IDENTITY.</source>
        <translation>استعمل GENERATED BY DEFAULT AS IDENTITY.</translation>
    </message>
    <message>
        <source>A serial&apos;s sequence has an owner and grants of its own, which get lost in copies; identity is standard SQL.</source>
        <translation>لتسلسل serial مالك وصلاحيات خاصة تضيع في النسخ؛ أما identity فهو SQL القياسي.</translation>
    </message>
    <message>
        <source>Fails when run a second time.</source>
        <translation>يفشل عند تنفيذه مرة ثانية.</translation>
    </message>
    <message>
        <source>Add IF EXISTS or IF NOT EXISTS.</source>
        <translation>أضف IF EXISTS أو IF NOT EXISTS.</translation>
    </message>
    <message>
        <source>A migration that stopped half-way can be run again if each step may have been done.</source>
        <translation>الترحيل الذي توقف في منتصفه يمكن تنفيذه من جديد إن جاز أن تكون كل خطوة قد تمت.</translation>
    </message>
    <message>
        <source>%1 is json.</source>
        <translation>‏%1 من نوع json.</translation>
    </message>
    <message>
        <source>json is kept as text: it has no equality and no useful index.</source>
        <translation>يُحفظ json نصًا: لا مساواة له ولا فهرس نافع.</translation>
    </message>
    <message>
        <source>%1 is a varchar.</source>
        <translation>‏%1 من نوع varchar.</translation>
    </message>
    <message>
        <source>Use text, with a CHECK where a limit is meant.</source>
        <translation>استعمل text مع CHECK حيث يُقصد حد.</translation>
    </message>
    <message>
        <source>A shorter limit later fails or cuts; text with a check can be changed without a rewrite.</source>
        <translation>الحد الأقصر لاحقًا يفشل أو يقص؛ أما text مع فحص فيمكن تغييره دون إعادة كتابة.</translation>
    </message>
    <message>
        <source>%1 is a timestamp without a time zone.</source>
        <translation>‏%1 طابع زمني دون منطقة زمنية.</translation>
    </message>
    <message>
        <source>Use timestamptz.</source>
        <translation>استعمل timestamptz.</translation>
    </message>
    <message>
        <source>Without a zone, what moment is meant depends on who reads it.</source>
        <translation>دون منطقة تتوقف اللحظة المقصودة على من يقرؤها.</translation>
    </message>
    <message>
        <source>Rebuilds enum %1: fails if a row has a value that the new type lacks.</source>
        <translation>يعيد بناء التعداد %1: يفشل إن كان لصف قيمة يفتقدها النوع الجديد.</translation>
    </message>
    <message>
        <source>Rebuilds enum %1 with all its values: every table that uses it is written anew.</source>
        <translation>يعيد بناء التعداد %1 بكل قيمه: يُكتب من جديد كل جدول يستعمله.</translation>
    </message>
    <message>
        <source>Rebuilds enum %1 without %2: no row is left with them by then, and every table that uses it is written anew.</source>
        <translation>يعيد بناء التعداد %1 دون %2: لا يبقى حينها صف له شيء منها، ويُكتب من جديد كل جدول يستعمله.</translation>
    </message>
    <message>
        <source>Rebuilds enum %1 without %2: fails if a row still has such a value, and writes every table that uses it anew.</source>
        <translation>يعيد بناء التعداد %1 دون %2: يفشل إن كان لصف قيمة كهذه، ويكتب من جديد كل جدول يستعمله.</translation>
    </message>
    <message>
        <source>Count the rows of each removed value first; where one only got another name, use ALTER TYPE … RENAME VALUE.</source>
        <translation>عُد صفوف كل قيمة مزالة أولًا؛ وحيث نالت قيمة اسمًا آخر فقط فاستعمل ALTER TYPE … RENAME VALUE.</translation>
    </message>
    <message>
        <source>A value cannot be removed from an enum, so a new type takes its place. The cast fails on the first row with a removed value, while the tables are locked.</source>
        <translation>لا يمكن إزالة قيمة من تعداد فيحل محله نوع جديد. ويفشل التحويل عند أول صف بقيمة مزالة والجداول مقفلة.</translation>
    </message>
    <message>
        <source>Fills %1 anew while nobody can read it.</source>
        <translation>يملأ %1 من جديد ولا أحد يستطيع قراءته.</translation>
    </message>
    <message>
        <source>Give it a unique index and use REFRESH MATERIALIZED VIEW CONCURRENTLY.</source>
        <translation>أعطه فهرسًا متفردًا واستعمل REFRESH MATERIALIZED VIEW CONCURRENTLY.</translation>
    </message>
    <message>
        <source>Readers wait until the whole query has run.</source>
        <translation>ينتظر القراء حتى ينتهي الاستعلام كله.</translation>
    </message>
    <message>
        <source>Rebuilds indexes of %1 while nobody can write to it, and reads that need them wait.</source>
        <translation>يعيد بناء فهارس %1 ولا أحد يستطيع الكتابة إليه، وتنتظر القراءات التي تحتاج إليها.</translation>
    </message>
    <message>
        <source>Use REINDEX … CONCURRENTLY (12 and later) in a migration of its own.</source>
        <translation>استعمل REINDEX … CONCURRENTLY (من 12 فصاعدًا) في ترحيل مستقل.</translation>
    </message>
    <message>
        <source>The table is locked against writes until every index is built.</source>
        <translation>الجدول مقفل أمام الكتابة حتى يُبنى كل فهرس.</translation>
    </message>
    <message>
        <source>Renames %1 of %2 to %3: programs that name it fail.</source>
        <translation>يعيد تسمية %1 من %2 إلى %3: تفشل البرامج التي تسميه.</translation>
    </message>
    <message>
        <source>Add the new column, write both, switch the readers, then drop the old one; or leave a view of the old shape.</source>
        <translation>أضف العمود الجديد، واكتب كليهما، وحوّل القراء، ثم احذف القديم؛ أو اترك عرضًا بالشكل القديم.</translation>
    </message>
    <message>
        <source>Everybody who still knows the old name fails at once. The values stay.</source>
        <translation>يفشل فورًا كل من ما زال يعرف الاسم القديم. وتبقى القيم.</translation>
    </message>
    <message>
        <source>Renames value %1 of %2: programs that still write the old one fail.</source>
        <translation>يعيد تسمية القيمة %1 من %2: تفشل البرامج التي ما زالت تكتب القديمة.</translation>
    </message>
    <message>
        <source>Add the new value, switch the programs, then update the rows.</source>
        <translation>أضف القيمة الجديدة، وحوّل البرامج، ثم حدّث الصفوف.</translation>
    </message>
    <message>
        <source>The change holds for all rows at once, and so for programs that still know the old name only.</source>
        <translation>يسري التغيير على كل الصفوف معًا، فكذلك على برامج لا تعرف إلا الاسم القديم.</translation>
    </message>
    <message>
        <source>Renames schema %1 to %2: programs that name it fail.</source>
        <translation>يعيد تسمية المخطط %1 إلى %2: تفشل البرامج التي تسميه.</translation>
    </message>
    <message>
        <source>Create the new schema and leave views in the old one.</source>
        <translation>أنشئ المخطط الجديد واترك عروضًا في القديم.</translation>
    </message>
    <message>
        <source>Every name in it changes at once, also in search paths.</source>
        <translation>يتغير كل اسم فيه معًا، وكذلك في مسارات البحث.</translation>
    </message>
    <message>
        <source>Renames %1 to %2: programs that name it fail.</source>
        <translation>يعيد تسمية %1 إلى %2: تفشل البرامج التي تسميه.</translation>
    </message>
    <message>
        <source>Leave a view of the old name until the last program is switched: it can be written through.</source>
        <translation>اترك عرضًا بالاسم القديم حتى يتحول آخر برنامج: يمكن الكتابة عبره.</translation>
    </message>
    <message>
        <source>Everybody who still knows the old name fails at once. The table is locked for a moment.</source>
        <translation>يفشل فورًا كل من ما زال يعرف الاسم القديم. ويُقفل الجدول لحظة.</translation>
    </message>
    <message>
        <source>Renames type %1: programs that name it fail.</source>
        <translation>يعيد تسمية النوع %1: تفشل البرامج التي تسميه.</translation>
    </message>
    <message>
        <source>Add the new type, switch the programs, then remove the old one.</source>
        <translation>أضف النوع الجديد، وحوّل البرامج، ثم أزل القديم.</translation>
    </message>
    <message>
        <source>Casts and parameters that name the type fail at once.</source>
        <translation>تفشل فورًا التحويلات والمعاملات التي تسمي النوع.</translation>
    </message>
    <message>
        <source>%1 is named without its schema.</source>
        <translation>سُمّي %1 دون مخططه.</translation>
    </message>
    <message>
        <source>Write it with its schema.</source>
        <translation>اكتبه مع مخططه.</translation>
    </message>
    <message>
        <source>Which table is meant depends on the search_path of whoever runs it.</source>
        <translation>أي جدول هو المقصود يتوقف على search_path لمن ينفذه.</translation>
    </message>
    <message>
        <source>Sets sequence %1 back: numbers given out before may come again, and then inserts fail on duplicate keys.</source>
        <translation>يعيد التسلسل %1 إلى الوراء: قد تعود أرقام أُعطيت من قبل، فتفشل الإضافات بمفاتيح مكررة.</translation>
    </message>
    <message>
        <source>Sets the sequences of table %1 back: numbers given out before come again, and whoever kept them elsewhere takes new rows for old ones.</source>
        <translation>يعيد تسلسلات الجدول %1 إلى الوراء: تعود أرقام أُعطيت من قبل، ومن احتفظ بها في مكان آخر يحسب الصفوف الجديدة قديمة.</translation>
    </message>
    <message>
        <source>Set it to the highest key in use: setval(&apos;%1&apos;, (SELECT max(id) FROM …)).</source>
        <translation>اضبطه على أعلى مفتاح مستعمل: setval(&apos;%1&apos;, (SELECT max(id) FROM …)).</translation>
    </message>
    <message>
        <source>Leave RESTART IDENTITY out: the sequences then go on counting.</source>
        <translation>اترك RESTART IDENTITY: عندئذ تواصل التسلسلات العد.</translation>
    </message>
    <message>
        <source>A sequence that starts below the highest key in its table hands out keys that are taken.</source>
        <translation>التسلسل الذي يبدأ تحت أعلى مفتاح في جدوله يعطي مفاتيح مأخوذة.</translation>
    </message>
    <message>
        <source>Takes privileges away: programs that need them fail.</source>
        <translation>يسحب صلاحيات: تفشل البرامج التي تحتاج إليها.</translation>
    </message>
    <message>
        <source>Look who uses them before they go.</source>
        <translation>انظر من يستعملها قبل أن تذهب.</translation>
    </message>
    <message>
        <source>Whoever lived on the privilege is refused from the commit on.</source>
        <translation>من كان يعتمد على الصلاحية يُرفض منذ التثبيت.</translation>
    </message>
    <message>
        <source>Gives %1 another access method: the whole table is written anew.</source>
        <translation>يعطي %1 طريقة وصول أخرى: يُكتب الجدول كله من جديد.</translation>
    </message>
    <message>
        <source>Plan a window; to the method it has already, it costs nothing.</source>
        <translation>خطط لنافذة؛ أما إلى الطريقة التي هو عليها فلا يكلف شيئًا.</translation>
    </message>
    <message>
        <source>Every row is written while nobody can use the table (PostgreSQL 15 and later).</source>
        <translation>يُكتب كل صف ولا أحد يستطيع استعمال الجدول (PostgreSQL 15 فصاعدًا).</translation>
    </message>
    <message>
        <source>Makes %1 logged: the whole table is written anew, and into the log.</source>
        <translation>يجعل %1 مسجَّلًا: يُكتب الجدول كله من جديد وفي السجل أيضًا.</translation>
    </message>
    <message>
        <source>Do it when little is going on.</source>
        <translation>افعله حين يقل العمل.</translation>
    </message>
    <message>
        <source>The table and its indexes are written while nobody can use them, and all of it goes to the replicas.</source>
        <translation>يُكتب الجدول وفهارسه ولا أحد يستطيع استعماله، ويذهب كل ذلك إلى النسخ المتماثلة.</translation>
    </message>
    <message>
        <source>Makes %1 of %2 required: fails while one row has no value, and reads the whole table under a full lock.</source>
        <translation>يجعل %1 من %2 إلزاميًا: يفشل ما دام صف واحد بلا قيمة، ويقرأ الجدول كله تحت قفل كامل.</translation>
    </message>
    <message>
        <source>Fill the gaps; then add CHECK (%1 IS NOT NULL) NOT VALID, validate it in a later migration, and set NOT NULL after that.</source>
        <translation>املأ الفراغات؛ ثم أضف CHECK (%1 IS NOT NULL) NOT VALID وتحقق منه في ترحيل لاحق، ثم اضبط NOT NULL بعده.</translation>
    </message>
    <message>
        <source>SET NOT NULL fails if one row is NULL. It scans the table while nobody can read or write it, unless a validated CHECK constraint already proves it (PostgreSQL 12 and later).</source>
        <translation>يفشل SET NOT NULL إن كان صف واحد NULL. ويمسح الجدول ولا أحد يستطيع قراءته أو كتابته، ما لم يثبته قيد CHECK متحقق منه (PostgreSQL 12 فصاعدًا).</translation>
    </message>
    <message>
        <source>Moves %1 to another tablespace: the whole of it is copied while nobody can use it.</source>
        <translation>ينقل %1 إلى مساحة جداول أخرى: يُنسخ كله ولا أحد يستطيع استعماله.</translation>
    </message>
    <message>
        <source>Moves all that stands in tablespace %1 to another: each is copied while nobody can use it, and all stay locked until the last is there.</source>
        <translation>ينقل كل ما في مساحة الجداول %1 إلى أخرى: يُنسخ كل منها ولا أحد يستطيع استعماله، وتبقى جميعها مقفلة حتى يصل آخرها.</translation>
    </message>
    <message>
        <source>Use pg_repack, or plan a window.</source>
        <translation>استعمل pg_repack أو خطط لنافذة.</translation>
    </message>
    <message>
        <source>Every byte is copied under an ACCESS EXCLUSIVE lock.</source>
        <translation>يُنسخ كل بايت تحت قفل ACCESS EXCLUSIVE.</translation>
    </message>
    <message>
        <source>Makes %1 unlogged: a crash empties it, replicas lose it at once, and it is written anew.</source>
        <translation>يجعل %1 غير مسجَّل: يفرغه الانهيار، وتفقده النسخ المتماثلة فورًا، ويُكتب من جديد.</translation>
    </message>
    <message>
        <source>Keep it logged; unlogged is for what can be made again.</source>
        <translation>أبقه مسجَّلًا؛ فغير المسجَّل لما يمكن صنعه من جديد.</translation>
    </message>
    <message>
        <source>An unlogged table is emptied when the server restarts after a crash, and replicas and backups from the log do not have it.</source>
        <translation>يُفرغ الجدول غير المسجَّل حين يعود الخادم بعد انهيار، وليس في النسخ المتماثلة ولا في النسخ من السجل.</translation>
    </message>
    <message>
        <source>%1 of %2 is dropped while %3 is added: perhaps meant as a rename, but its values will not move.</source>
        <translation>يُحذف %1 من %2 بينما يُضاف %3: ربما قُصدت إعادة تسمية، لكن قيمه لن تنتقل.</translation>
    </message>
    <message>
        <source>If %3 is its new name: ALTER TABLE … RENAME COLUMN keeps every value. If not, copy what you need before the drop.</source>
        <translation>إن كان %3 اسمه الجديد: يحفظ ALTER TABLE … RENAME COLUMN كل قيمة. وإلا فانسخ ما تحتاج إليه قبل الحذف.</translation>
    </message>
    <message>
        <source>Tools that compare two states of a schema see a renamed column as one that went and one that came, and write DROP and ADD. The new column is empty.</source>
        <translation>الأدوات التي تقارن حالتي مخطط ترى العمود المعاد تسميته واحدًا ذهب وواحدًا أتى، فتكتب DROP وADD. والعمود الجديد فارغ.</translation>
    </message>
    <message>
        <source>%1 is dropped while %2 is created with mostly the same columns: perhaps meant as a rename, but its rows will not move.</source>
        <translation>يُحذف %1 بينما يُنشأ %2 بالأعمدة نفسها في معظمها: ربما قُصدت إعادة تسمية، لكن صفوفه لن تنتقل.</translation>
    </message>
    <message>
        <source>If %2 is its new name: ALTER TABLE … RENAME TO keeps every row. If not, copy what you need before the drop.</source>
        <translation>إن كان %2 اسمه الجديد: يحفظ ALTER TABLE … RENAME TO كل صف. وإلا فانسخ ما تحتاج إليه قبل الحذف.</translation>
    </message>
    <message>
        <source>Tools that compare two states of a schema see a renamed table as one that went and one that came. The new table is empty.</source>
        <translation>الأدوات التي تقارن حالتي مخطط ترى الجدول المعاد تسميته واحدًا ذهب وواحدًا أتى. والجدول الجديد فارغ.</translation>
    </message>
    <message>
        <source>CASCADE also empties every table that refers to %1.</source>
        <translation>يفرغ CASCADE أيضًا كل جدول يحيل إلى %1.</translation>
    </message>
    <message>
        <source>CASCADE also empties what refers to %1, directly or through other tables: %2.</source>
        <translation>يفرغ CASCADE أيضًا ما يشير إلى %1 مباشرةً أو عبر جداول أخرى: %2.</translation>
    </message>
    <message>
        <source>List the tables and empty each by name.</source>
        <translation>اسرد الجداول وأفرغ كلًا باسمه.</translation>
    </message>
    <message>
        <source>TRUNCATE … CASCADE follows foreign keys, and those of the tables it finds, whatever they hold.</source>
        <translation>يتبع TRUNCATE … CASCADE المفاتيح الخارجية، ومفاتيح الجداول التي يجدها، مهما كان فيها.</translation>
    </message>
    <message>
        <source>Empties table %1: all its rows are lost.</source>
        <translation>يفرغ الجدول %1: تضيع كل صفوفه.</translation>
    </message>
    <message>
        <source>Delete in batches with a condition, or rename the table and create an empty one.</source>
        <translation>احذف على دفعات بشرط، أو أعد تسمية الجدول وأنشئ فارغًا.</translation>
    </message>
    <message>
        <source>TRUNCATE takes all rows at once, whatever they are, and fires no row triggers. Nobody can read or write the table until the transaction ends.</source>
        <translation>يأخذ TRUNCATE كل الصفوف معًا أيًا كانت، ولا يشغّل مشغّلات الصفوف. ولا أحد يستطيع قراءة الجدول أو كتابته حتى تنتهي المعاملة.</translation>
    </message>
    <message>
        <source>BEGIN without an end: when the session closes, everything after it is rolled back.</source>
        <translation>BEGIN بلا نهاية: حين تُغلق الجلسة يُتراجع عن كل ما بعده.</translation>
    </message>
    <message>
        <source>End it with COMMIT.</source>
        <translation>أنهه بـ COMMIT.</translation>
    </message>
    <message>
        <source>The tool that runs the file reports success, and nothing of it stays; or its own bookkeeping is rolled back too.</source>
        <translation>تبلغ الأداة التي تنفذ الملف بالنجاح ولا يبقى منه شيء؛ أو يُتراجع عن سجلاتها هي أيضًا.</translation>
    </message>
    <message>
        <source>Not read, because PostgreSQL&apos;s grammar refuses it: %1.</source>
        <translation>لم يُقرأ، لأن نحو PostgreSQL يرفضه: %1.</translation>
    </message>
    <message>
        <source>Correct it, or look at it yourself: nothing is known about what it does.</source>
        <translation>صحّحه أو انظر إليه بنفسك: لا يُعرف شيء عما يفعله.</translation>
    </message>
    <message>
        <source>What cannot be parsed cannot be judged, so it is never called safe. The statements around it are analysed as usual.</source>
        <translation>ما لا يمكن تحليله لا يمكن الحكم عليه، فلا يُسمى آمنًا أبدًا. وتُحلل العبارات من حوله كالمعتاد.</translation>
    </message>
    <message>
        <source>Fills every row of %1 in one go: they stay locked until the end, and the table doubles for a while.</source>
        <translation>يملأ كل صف من %1 دفعة واحدة: تبقى مقفلة حتى النهاية ويتضاعف الجدول مدة.</translation>
    </message>
    <message>
        <source>Fill in batches, outside of the migration&apos;s transaction.</source>
        <translation>املأ على دفعات خارج معاملة الترحيل.</translation>
    </message>
    <message>
        <source>Overwrites values in every row of %1.</source>
        <translation>يكتب فوق القيم في كل صف من %1.</translation>
    </message>
    <message>
        <source>Say which rows with WHERE, and save the old values first.</source>
        <translation>حدد الصفوف بـ WHERE واحفظ القيم القديمة أولًا.</translation>
    </message>
    <message>
        <source>There is no WHERE, or one that always holds: the old values of all rows are lost. Every row is written anew, so the table grows to twice its size until it is vacuumed.</source>
        <translation>لا WHERE أو هو صحيح دائمًا: تضيع القيم القديمة لكل الصفوف. ويُكتب كل صف من جديد فيتضاعف حجم الجدول حتى يُكنس.</translation>
    </message>
    <message>
        <source>Vacuums %1 fully: the whole table is written anew while nobody can read or write it.</source>
        <translation>يكنس %1 كليًا: يُكتب الجدول كله من جديد ولا أحد يستطيع قراءته أو كتابته.</translation>
    </message>
    <message>
        <source>Plain VACUUM blocks nobody; to shrink a table use pg_repack.</source>
        <translation>VACUUM العادي لا يحجب أحدًا؛ ولتصغير جدول استعمل pg_repack.</translation>
    </message>
    <message>
        <source>VACUUM FULL copies the table under an ACCESS EXCLUSIVE lock and needs as much space again.</source>
        <translation>ينسخ VACUUM FULL الجدول تحت قفل ACCESS EXCLUSIVE ويحتاج إلى مثل مساحته.</translation>
    </message>
    <message>
        <source>Validates %1 on %2: fails if one row breaks it.</source>
        <translation>يتحقق من %1 على %2: يفشل إن خالفه صف واحد.</translation>
    </message>
    <message>
        <source>Run it when little is going on; look for the rows that break it first.</source>
        <translation>نفّذه حين يقل العمل؛ وابحث أولًا عن الصفوف التي تخالفه.</translation>
    </message>
    <message>
        <source>The whole table is read, but reads and writes go on meanwhile.</source>
        <translation>يُقرأ الجدول كله، لكن القراءة والكتابة تستمران أثناء ذلك.</translation>
    </message>
    <message>
        <source>Validates %1 in the transaction that added it: the lock of the first is held during the scan of the second.</source>
        <translation>يتحقق من %1 في المعاملة التي أضافته: يُمسك قفل الأولى أثناء مسح الثانية.</translation>
    </message>
    <message>
        <source>Put the VALIDATE into a later migration.</source>
        <translation>ضع VALIDATE في ترحيل لاحق.</translation>
    </message>
    <message>
        <source>NOT VALID takes a strong lock for a moment only, if the transaction ends then. In the same transaction it is held while the whole table is read.</source>
        <translation>يأخذ NOT VALID قفلًا قويًا للحظة فقط إن انتهت المعاملة عندئذ. وفي المعاملة نفسها يُمسك طول قراءة الجدول كله.</translation>
    </message>
    <message>
        <source>Not read, though it says %2: %1.</source>
        <translation>لم يُقرأ، مع أنه يقول %2: %1.</translation>
    </message>
    <message>
        <source>%1 is a command of psql: no server understands it.</source>
        <translation>‏%1 أمر من psql: لا يفهمه خادم.</translation>
    </message>
    <message>
        <source>Take it out, or run this file with psql instead.</source>
        <translation>أخرجه، أو نفّذ هذا الملف بـ psql بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The archive is there; nobody has looked inside.</source>
        <translation>الأرشيف موجود؛ ولم ينظر أحد في داخله.</translation>
    </message>
    <message>
        <source>Size and checksum hold: these are the bytes that were written.</source>
        <translation>الحجم والبصمة صحيحان: هذه هي البايتات التي كُتبت.</translation>
    </message>
    <message>
        <source>Every part of the archive was read back; tables and row counts are those of the database.</source>
        <translation>أُعيدت قراءة كل أجزاء الأرشيف؛ والجداول وأعداد الصفوف هي نفسها في قاعدة البيانات.</translation>
    </message>
    <message>
        <source>It was restored into a scratch database; catalogs and counts are equal.</source>
        <translation>استُعيدت في قاعدة بيانات مؤقتة؛ والفهارس والأعداد متطابقة.</translation>
    </message>
    <message>
        <source>It was restored, and the pending migrations were applied to it.</source>
        <translation>استُعيدت وطُبّقت عليها عمليات الترحيل المنتظرة.</translation>
    </message>
    <message>
        <source>Restore into a new database…</source>
        <translation>استعادة في قاعدة بيانات جديدة…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>Read the whole archive again and compare it with what was counted</source>
        <translation>يقرأ الأرشيف كله من جديد ويقارنه بما عُدّ</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>نسخ المسار</translation>
    </message>
    <message>
        <source>Choose a backup to see what is in it.</source>
        <translation>اختر نسخة احتياطية لترى ما فيها.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n جدول</numerusform>
            <numerusform>جدول واحد</numerusform>
            <numerusform>جدولان</numerusform>
            <numerusform>%n جداول</numerusform>
            <numerusform>%n جدولًا</numerusform>
            <numerusform>%n جدول</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 صفًا</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 بايت</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>استغرقت</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>PostgreSQL %1, pg_dump %2</source>
        <translation>PostgreSQL %1، pg_dump %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Not in it</source>
        <translation>ليس فيها</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Filter backups</source>
        <translation>تصفية النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>النسخ الاحتياطية، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Back up %1 in the background</source>
        <translation>نسخ %1 احتياطيًا في الخلفية</translation>
    </message>
    <message>
        <source>Reading the vault…</source>
        <translation>جارٍ قراءة الخزنة…</translation>
    </message>
    <message>
        <source>There is no backup yet. One click makes one, reads it back and keeps it.</source>
        <translation>لا توجد نسخة احتياطية بعد. نقرة واحدة تنشئها وتعيد قراءتها وتحفظها.</translation>
    </message>
    <message>
        <source>Back up %1 now</source>
        <translation>نسخ %1 احتياطيًا الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n نسخة احتياطية</numerusform>
            <numerusform>نسخة احتياطية واحدة</numerusform>
            <numerusform>نسختان احتياطيتان</numerusform>
            <numerusform>%n نسخ احتياطية</numerusform>
            <numerusform>%n نسخة احتياطية</numerusform>
            <numerusform>%n نسخة احتياطية</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste an address to begin.</source>
        <translation>الصق عنوانًا للبدء.</translation>
    </message>
    <message>
        <source>The address cannot be read yet.</source>
        <translation>لا يمكن قراءة العنوان بعد.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>أعطه اسمًا.</translation>
    </message>
    <message>
        <source>Another profile is named %1.</source>
        <translation>هناك ملف اتصال آخر اسمه %1.</translation>
    </message>
    <message>
        <source>Connected to %1 as %2 in %3 ms, %4.</source>
        <translation>تم الاتصال بـ %1 بالمستخدم %2 في %3 مللي ثانية، %4.</translation>
    </message>
    <message>
        <source>As libpq decides: encrypted where the server offers it</source>
        <translation>كما يقرر libpq: مشفّر حيث يعرض الخادم ذلك</translation>
    </message>
    <message>
        <source>disable: never encrypted</source>
        <translation>disable: غير مشفّر أبدًا</translation>
    </message>
    <message>
        <source>allow: encrypted only where the server insists</source>
        <translation>allow: مشفّر فقط إن أصر الخادم</translation>
    </message>
    <message>
        <source>prefer: encrypted where the server offers it</source>
        <translation>prefer: مشفّر حيث يعرض الخادم ذلك</translation>
    </message>
    <message>
        <source>require: encrypted, whoever answers</source>
        <translation>require: مشفّر أيًا كان المجيب</translation>
    </message>
    <message>
        <source>verify-ca: encrypted, certificate checked</source>
        <translation>verify-ca: مشفّر مع فحص الشهادة</translation>
    </message>
    <message>
        <source>verify-full: encrypted, certificate and host name checked</source>
        <translation>verify-full: مشفّر مع فحص الشهادة واسم المضيف</translation>
    </message>
    <message>
        <source>shop_staging</source>
        <translation>shop_staging</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>folder with the migrations, optional</source>
        <translation>مجلد عمليات الترحيل، اختياري</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>تحرير الاتصال</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>إضافة اتصال</translation>
    </message>
    <message>
        <source>In the system keyring</source>
        <translation>في حلقة مفاتيح النظام</translation>
    </message>
    <message>
        <source>Ask once a session</source>
        <translation>السؤال مرة في كل جلسة</translation>
    </message>
    <message>
        <source>~/.pgpass, service file or certificate</source>
        <translation>‎~/.pgpass أو ملف الخدمة أو شهادة</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>تصفح…</translation>
    </message>
    <message>
        <source>Choose the project folder</source>
        <translation>اختر مجلد المشروع</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the error</source>
        <translation>نسخ الخطأ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>إضافة الاتصال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>إلغاء الاختبار</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>ال&amp;اسم</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>ال&amp;بيئة</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>كلمة ال&amp;مرور</translation>
    </message>
    <message>
        <source>&amp;SSL</source>
        <translation>&amp;SSL</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>الم&amp;شروع</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>الم&amp;جموعة</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>الملا&amp;حظات</translation>
    </message>
    <message>
        <source>Paste any connection address: a postgresql:// URL, Prisma&apos;s DATABASE_URL, “host=… dbname=…”, or a psql command.</source>
        <translation>الصق أي عنوان اتصال: عنوان postgresql://، أو DATABASE_URL من Prisma، أو “host=… dbname=…”، أو أمر psql.</translation>
    </message>
    <message>
        <source>Result of the connection test</source>
        <translation>نتيجة اختبار الاتصال</translation>
    </message>
    <message>
        <source>Proposed because its address says “%1”. Correct it if that is wrong.</source>
        <translation>اقتُرح لأن عنوانه يقول “%1”. صحّحه إن كان خطأ.</translation>
    </message>
    <message>
        <source>Proposed because it is on this machine. Choose production if a tunnel leads elsewhere.</source>
        <translation>اقتُرح لأنه على هذا الجهاز. اختر الإنتاج إن كان نفق يقود إلى مكان آخر.</translation>
    </message>
    <message>
        <source>Its address does not say: production until you choose otherwise.</source>
        <translation>عنوانه لا يقول شيئًا: إنتاج حتى تختار غير ذلك.</translation>
    </message>
    <message>
        <source>What the server or tool said</source>
        <translation>ما قاله الخادم أو الأداة</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What you may want instead</source>
        <translation>ما قد تريده بدلًا من ذلك</translation>
    </message>
    <message>
        <source>There is no override. Recorded in the journal.</source>
        <translation>لا يوجد تجاوز. سُجّل في السجل.</translation>
    </message>
    <message>
        <source>Give the new database a name.</source>
        <translation>أعطِ قاعدة البيانات الجديدة اسمًا.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most 63 bytes; this one has %n.</source>
        <translation>
            <numerusform>للاسم 63 بايتًا على الأكثر؛ ولهذا %n.</numerusform>
            <numerusform>للاسم 63 بايتًا على الأكثر؛ ولهذا بايت واحد.</numerusform>
            <numerusform>للاسم 63 بايتًا على الأكثر؛ ولهذا بايتان.</numerusform>
            <numerusform>للاسم 63 بايتًا على الأكثر؛ ولهذا %n بايتات.</numerusform>
            <numerusform>للاسم 63 بايتًا على الأكثر؛ ولهذا %n بايتًا.</numerusform>
            <numerusform>للاسم 63 بايتًا على الأكثر؛ ولهذا %n بايت.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name begins or ends with a space.</source>
        <translation>يبدأ الاسم أو ينتهي بمسافة.</translation>
    </message>
    <message>
        <source>A database named %1 exists on this server: nothing is ever restored over one.</source>
        <translation>توجد قاعدة بيانات باسم %1 على هذا الخادم: لا يُستعاد شيء فوق قاعدة موجودة أبدًا.</translation>
    </message>
    <message>
        <source>Restore into a new database</source>
        <translation>استعادة في قاعدة بيانات جديدة</translation>
    </message>
    <message>
        <source>The backup is restored beside the live database; nothing live is touched.</source>
        <translation>تُستعاد النسخة بجانب قاعدة البيانات الحية؛ ولا يُمس شيء حي.</translation>
    </message>
    <message>
        <source>Name of the &amp;new database</source>
        <translation>اسم قاعدة البيانات ال&amp;جديدة</translation>
    </message>
    <message>
        <source>Name of the new database</source>
        <translation>اسم قاعدة البيانات الجديدة</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <translation>اكتب %1 للمتابعة:</translation>
    </message>
    <message>
        <source>Find in the SQL</source>
        <translation>بحث في SQL</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>التطابق السابق</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>التطابق التالي</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لم يوجد</translation>
    </message>
    <message>
        <source>SQL of the migration</source>
        <translation>SQL عملية الترحيل</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Filter the journal</source>
        <translation>تصفية السجل</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation>ما تم، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>‏%1 فقط</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>جارٍ قراءة السجل…</translation>
    </message>
    <message>
        <source>Nothing was done yet. Every backup, branch, restore, reset and refusal will stand here.</source>
        <translation>لم يُنجز شيء بعد. ستظهر هنا كل نسخة احتياطية وفرع واستعادة وإعادة تهيئة وكل رفض.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n مدخل</numerusform>
            <numerusform>مدخل واحد</numerusform>
            <numerusform>مدخلان</numerusform>
            <numerusform>%n مداخل</numerusform>
            <numerusform>%n مدخلًا</numerusform>
            <numerusform>%n مدخل</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Choose a line to read it whole.</source>
        <translation>اختر سطرًا لقراءته كاملًا.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation>الجدول كله</translation>
    </message>
    <message>
        <source>depends: %1</source>
        <translation>يتوقف على: %1</translation>
    </message>
    <message>
        <source>Copy the safer SQL</source>
        <translation>نسخ SQL الأكثر أمانًا</translation>
    </message>
    <message>
        <source>Safer</source>
        <translation>أكثر أمانًا</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>المعرّض للخطر</translation>
    </message>
    <message>
        <source>Meant as</source>
        <translation>المقصود</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>، أو </translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>الخطر</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>القفل</translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation>إعادة الكتابة</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>سطر %1، عمود %2</translation>
    </message>
    <message>
        <source>Filter migrations</source>
        <translation>تصفية عمليات الترحيل</translation>
    </message>
    <message>
        <source>Migrations, newest first</source>
        <translation>عمليات الترحيل، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Copy the whole SQL</source>
        <translation>نسخ SQL كله</translation>
    </message>
    <message>
        <source>Find in the SQL (Ctrl+F)</source>
        <translation>بحث في SQL ‏(Ctrl+F)</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>كل الملاحظات</translation>
    </message>
    <message>
        <source>Findings of this migration</source>
        <translation>ملاحظات عملية الترحيل هذه</translation>
    </message>
    <message>
        <source>Reading the migrations…</source>
        <translation>جارٍ قراءة عمليات الترحيل…</translation>
    </message>
    <message>
        <source>This profile has no project folder: choose one to see its migrations.</source>
        <translation>ليس لملف الاتصال هذا مجلد مشروع: اختر واحدًا لترى عمليات ترحيله.</translation>
    </message>
    <message>
        <source>Choose the project folder…</source>
        <translation>اختر مجلد المشروع…</translation>
    </message>
    <message>
        <source>There are no migrations in %1 yet.</source>
        <translation>لا توجد عمليات ترحيل في %1 بعد.</translation>
    </message>
    <message>
        <source>Choose a finding to see what it is about.</source>
        <translation>اختر ملاحظة لترى موضوعها.</translation>
    </message>
    <message>
        <source>Nothing was found in this migration.</source>
        <translation>لم يوجد شيء في عملية الترحيل هذه.</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n عمود</numerusform>
            <numerusform>عمود واحد</numerusform>
            <numerusform>عمودان</numerusform>
            <numerusform>%n أعمدة</numerusform>
            <numerusform>%n عمودًا</numerusform>
            <numerusform>%n عمود</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schemas</source>
        <translation>
            <numerusform>%n مخطط</numerusform>
            <numerusform>مخطط واحد</numerusform>
            <numerusform>مخططان</numerusform>
            <numerusform>%n مخططات</numerusform>
            <numerusform>%n مخططًا</numerusform>
            <numerusform>%n مخطط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n databases</source>
        <translation>
            <numerusform>%n قاعدة بيانات</numerusform>
            <numerusform>قاعدة بيانات واحدة</numerusform>
            <numerusform>قاعدتا بيانات</numerusform>
            <numerusform>%n قواعد بيانات</numerusform>
            <numerusform>%n قاعدة بيانات</numerusform>
            <numerusform>%n قاعدة بيانات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n نوع</numerusform>
            <numerusform>نوع واحد</numerusform>
            <numerusform>نوعان</numerusform>
            <numerusform>%n أنواع</numerusform>
            <numerusform>%n نوعًا</numerusform>
            <numerusform>%n نوع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objects</source>
        <translation>
            <numerusform>%n كائن</numerusform>
            <numerusform>كائن واحد</numerusform>
            <numerusform>كائنان</numerusform>
            <numerusform>%n كائنات</numerusform>
            <numerusform>%n كائنًا</numerusform>
            <numerusform>%n كائن</numerusform>
        </translation>
    </message>
    <message>
        <source>about </source>
        <translation>نحو </translation>
    </message>
    <message>
        <source>Destroys data: %1.</source>
        <translation>يتلف بيانات: %1.</translation>
    </message>
    <message>
        <source>%1 looks renamed to %2, not removed.</source>
        <translation>يبدو أن %1 أُعيدت تسميته إلى %2 ولم يُحذف.</translation>
    </message>
    <message>
        <source>Counting what is at stake…</source>
        <translation>جارٍ عد ما هو معرّض للخطر…</translation>
    </message>
    <message>
        <source>No data is destroyed.</source>
        <translation>لا تُتلف أي بيانات.</translation>
    </message>
    <message numerus="yes">
        <source>Blocks or rewrites: %n places.</source>
        <translation>
            <numerusform>يحجب أو يعيد الكتابة: %n موضع.</numerusform>
            <numerusform>يحجب أو يعيد الكتابة: موضع واحد.</numerusform>
            <numerusform>يحجب أو يعيد الكتابة: موضعان.</numerusform>
            <numerusform>يحجب أو يعيد الكتابة: %n مواضع.</numerusform>
            <numerusform>يحجب أو يعيد الكتابة: %n موضعًا.</numerusform>
            <numerusform>يحجب أو يعيد الكتابة: %n موضع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places could not be read.</source>
        <translation>
            <numerusform>تعذرت قراءة %n موضع.</numerusform>
            <numerusform>تعذرت قراءة موضع واحد.</numerusform>
            <numerusform>تعذرت قراءة موضعين.</numerusform>
            <numerusform>تعذرت قراءة %n مواضع.</numerusform>
            <numerusform>تعذرت قراءة %n موضعًا.</numerusform>
            <numerusform>تعذرت قراءة %n موضع.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they do is not known.</source>
        <translation>ما تفعله غير معروف.</translation>
    </message>
    <message numerus="yes">
        <source>%n findings.</source>
        <translation>
            <numerusform>%n ملاحظة.</numerusform>
            <numerusform>ملاحظة واحدة.</numerusform>
            <numerusform>ملاحظتان.</numerusform>
            <numerusform>%n ملاحظات.</numerusform>
            <numerusform>%n ملاحظة.</numerusform>
            <numerusform>%n ملاحظة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is destroyed, nothing blocks.</source>
        <translation>لا يُتلف شيء ولا يحجب شيء.</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>آمن</translation>
    </message>
    <message>
        <source>meant as a rename to %1?</source>
        <translation>أهي إعادة تسمية إلى %1؟</translation>
    </message>
    <message>
        <source>destroys nothing: there are no values now</source>
        <translation>لا يتلف شيئًا: لا قيم الآن</translation>
    </message>
    <message>
        <source>destroys about %1 values</source>
        <translation>يتلف نحو %1 قيمة</translation>
    </message>
    <message>
        <source>destroys %1 values</source>
        <translation>يتلف %1 قيمة</translation>
    </message>
    <message>
        <source>destroys about %1 rows</source>
        <translation>يتلف نحو %1 صفًا</translation>
    </message>
    <message>
        <source>destroys %1 rows</source>
        <translation>يتلف %1 صفًا</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>جارٍ العد…</translation>
    </message>
    <message>
        <source>could not be counted</source>
        <translation>تعذر العد</translation>
    </message>
    <message>
        <source>%1 rows, %2</source>
        <translation>%1 صفًا، %2</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>طُبّقت</translation>
    </message>
    <message>
        <source>applied %1</source>
        <translation>طُبّقت %1</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>لم تُطبَّق</translation>
    </message>
    <message>
        <source>file changed</source>
        <translation>تغيّر الملف</translation>
    </message>
    <message>
        <source>applied, no file here</source>
        <translation>طُبّقت، ولا ملف هنا</translation>
    </message>
    <message>
        <source>Previous finding (Shift+F8)</source>
        <translation>الملاحظة السابقة (Shift+F8)</translation>
    </message>
    <message>
        <source>Next finding (F8)</source>
        <translation>الملاحظة التالية (F8)</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>finding %1 of %2</source>
        <translation>الملاحظة %1 من %2</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>قراءة فقط</translation>
    </message>
    <message>
        <source>Every page reads in a read-only transaction; a change goes through the guard first</source>
        <translation>كل صفحة تقرأ في معاملة للقراءة فقط؛ وكل تغيير يمر بالحارس أولًا</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name of the branch</source>
        <translation>اسم الفرع</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>الخطوات الأولى</translation>
    </message>
    <message>
        <source>Where do you want to start?</source>
        <translation>من أين تريد أن تبدأ؟</translation>
    </message>
    <message>
        <source>Lockkeeper shows what a migration destroys before it runs, and keeps a way back.</source>
        <translation>يُريك Lockkeeper ما ستتلفه عملية الترحيل قبل تنفيذها، ويحفظ طريقًا للعودة.</translation>
    </message>
    <message>
        <source>Try it safely</source>
        <translation>جرّب بأمان</translation>
    </message>
    <message>
        <source>A private PostgreSQL with three demo databases starts on this computer. A migration that loses data waits in them. Nothing of yours is touched.</source>
        <translation>يبدأ على هذا الحاسوب خادم PostgreSQL خاص بثلاث قواعد بيانات للعرض، تنتظر فيها عملية ترحيل تفقد بيانات. ولا يُمس شيء من بياناتك.</translation>
    </message>
    <message>
        <source>Paste a URL or a line of .env. You say whether it is development, staging or production; the password goes to the system&apos;s keyring.</source>
        <translation>الصق عنوانًا أو سطرًا من ⁦.env⁩. وقل أهو تطوير أم اختبار مرحلي أم إنتاج؛ وتُحفظ كلمة المرور في حلقة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>Open a Prisma project</source>
        <translation>افتح مشروع Prisma</translation>
    </message>
    <message>
        <source>Its schema, its migrations and the database its .env names become a profile.</source>
        <translation>يصبح مخططه وعمليات ترحيله وقاعدة البيانات التي يسميها ملف ⁦.env⁩ ملف اتصال.</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>سجل: %1</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>بحث في السجل</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>نسخ السجل</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
    <message>
        <source>Backups, branches and restores run here; the window stays free.</source>
        <translation>تعمل هنا النسخ الاحتياطية والفروع والاستعادة؛ وتبقى النافذة حرة.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Removes what is finished from this list; the journal keeps it</source>
        <translation>يزيل ما انتهى من هذه القائمة؛ ويحتفظ به السجل</translation>
    </message>
    <message>
        <source>Shows or hides the list of operations</source>
        <translation>يظهر قائمة العمليات أو يخفيها</translation>
    </message>
    <message>
        <source>List of operations</source>
        <translation>قائمة العمليات</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n جارية</numerusform>
            <numerusform>واحدة جارية</numerusform>
            <numerusform>اثنتان جاريتان</numerusform>
            <numerusform>%n جارية</numerusform>
            <numerusform>%n جارية</numerusform>
            <numerusform>%n جارية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n منتهية</numerusform>
            <numerusform>واحدة منتهية</numerusform>
            <numerusform>اثنتان منتهيتان</numerusform>
            <numerusform>%n منتهية</numerusform>
            <numerusform>%n منتهية</numerusform>
            <numerusform>%n منتهية</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing runs</source>
        <translation>لا شيء يعمل</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>ما يفعله</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>تصفية الإجراءات</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>الإجراءات ومفاتيحها</translation>
    </message>
    <message>
        <source>Profiles by environment</source>
        <translation>ملفات الاتصال حسب البيئة</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 د %2 ث</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Progress of: %1</source>
        <translation>تقدم: %1</translation>
    </message>
    <message>
        <source>Log of: %1</source>
        <translation>سجل: %1</translation>
    </message>
    <message>
        <source>Everything this operation said, with times</source>
        <translation>كل ما قالته هذه العملية مع الأوقات</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>إلغاء: %1</translation>
    </message>
    <message>
        <source>Stops it and leaves nothing half-done</source>
        <translation>يوقفها ولا يترك شيئًا ناقصًا</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>جارٍ الإلغاء…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>All actions (F10)</source>
        <translation>كل الإجراءات (F10)</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>لا مشروع</translation>
    </message>
    <message>
        <source>Choose the folder of the project&apos;s migrations</source>
        <translation>اختر مجلد عمليات ترحيل المشروع</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>المشروع: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>البيئة: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>قبل %n دقيقة</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %n دقائق</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>قبل %n ساعة</numerusform>
            <numerusform>قبل ساعة</numerusform>
            <numerusform>قبل ساعتين</numerusform>
            <numerusform>قبل %n ساعات</numerusform>
            <numerusform>قبل %n ساعة</numerusform>
            <numerusform>قبل %n ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>اليوم %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>أمس %1</translation>
    </message>
    <message>
        <source>Delete the branch %1?</source>
        <translation>حذف الفرع %1؟</translation>
    </message>
    <message>
        <source>The database is dropped with all that was done in it. What it was made from stays.</source>
        <translation>تُحذف قاعدة البيانات بكل ما جرى فيها. ويبقى ما أُخذت منه.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>حذف %1</translation>
    </message>
    <message>
        <source>Branch of %1</source>
        <translation>فرع من %1</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>الفروع</translation>
    </message>
    <message>
        <source>Copies of a database to try things on</source>
        <translation>نسخ من قاعدة بيانات لتجربة أشياء عليها</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>nothing to go back to</source>
        <translation>لا شيء يُرجع إليه</translation>
    </message>
    <message>
        <source>it does not hold: restore from another one</source>
        <translation>غير سليمة: استعد من نسخة أخرى</translation>
    </message>
    <message numerus="yes">
        <source>%n destroy data</source>
        <translation>
            <numerusform>لا شيء يتلف بيانات</numerusform>
            <numerusform>واحدة تتلف بيانات</numerusform>
            <numerusform>اثنتان تتلفان بيانات</numerusform>
            <numerusform>%n تتلف بيانات</numerusform>
            <numerusform>%n تتلف بيانات</numerusform>
            <numerusform>%n تتلف بيانات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحدة تنتظر</numerusform>
            <numerusform>اثنتان تنتظران</numerusform>
            <numerusform>%n تنتظر</numerusform>
            <numerusform>%n تنتظر</numerusform>
            <numerusform>%n تنتظر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>لم يُطبّق شيء</numerusform>
            <numerusform>طُبّقت واحدة</numerusform>
            <numerusform>طُبّقت اثنتان</numerusform>
            <numerusform>طُبّقت %n</numerusform>
            <numerusform>طُبّقت %n</numerusform>
            <numerusform>طُبّقت %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>لا عمليات</numerusform>
            <numerusform>عملية واحدة</numerusform>
            <numerusform>عمليتان</numerusform>
            <numerusform>%n عمليات</numerusform>
            <numerusform>%n عملية</numerusform>
            <numerusform>%n عملية</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 refused, %L2 failed</source>
        <translation>رُفض %L1، وفشل %L2</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>This database at a glance, and what happened here</source>
        <translation>قاعدة البيانات هذه في لمحة، وما جرى فيها</translation>
    </message>
    <message>
        <source>Lockkeeper ended in the middle of it; look at the database before you go on.</source>
        <translation>انتهى Lockkeeper في منتصفها؛ انظر إلى قاعدة البيانات قبل أن تتابع.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2) has had %3 locked for %n seconds; let it finish, then try again.</source>
        <translation>
            <numerusform>يقفل %1 ‏(%2) ‏%3 منذ %n ثانية؛ دعه ينتهي ثم حاول مجددًا.</numerusform>
            <numerusform>يقفل %1 ‏(%2) ‏%3 منذ ثانية؛ دعه ينتهي ثم حاول مجددًا.</numerusform>
            <numerusform>يقفل %1 ‏(%2) ‏%3 منذ ثانيتين؛ دعه ينتهي ثم حاول مجددًا.</numerusform>
            <numerusform>يقفل %1 ‏(%2) ‏%3 منذ %n ثوانٍ؛ دعه ينتهي ثم حاول مجددًا.</numerusform>
            <numerusform>يقفل %1 ‏(%2) ‏%3 منذ %n ثانية؛ دعه ينتهي ثم حاول مجددًا.</numerusform>
            <numerusform>يقفل %1 ‏(%2) ‏%3 منذ %n ثانية؛ دعه ينتهي ثم حاول مجددًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) waits to change %3 until this is over, and others wait behind it; cancel this to let it go ahead.</source>
        <translation>ينتظر %1 ‏(%2) تغيير %3 حتى ينتهي هذا، وينتظر آخرون خلفه؛ ألغِ هذا ليمضي.</translation>
    </message>
    <message>
        <source>No migration makes column %1 of %2; where it is there all the same, it goes with all its values.</source>
        <translation>لا ترحيل ينشئ العمود %1 من %2؛ وحيث وُجد مع ذلك يذهب بكل قيمه.</translation>
    </message>
    <message>
        <source>Drops schema %1; refused as long as anything is in it.</source>
        <translation>يحذف المخطط %1؛ ويُرفض ما دام فيه شيء.</translation>
    </message>
    <message>
        <source>No migration makes table %1; where it is there all the same, it goes with all its rows.</source>
        <translation>لا ترحيل ينشئ الجدول %1؛ وحيث وُجد مع ذلك يذهب بكل صفوفه.</translation>
    </message>
    <message>
        <source>No migration makes %1; this does something only where it is there all the same.</source>
        <translation>لا ترحيل ينشئ %1؛ ولا يفعل هذا شيئًا إلا حيث وُجد مع ذلك.</translation>
    </message>
    <message>
        <source>No migration makes type %1; where it is there all the same, it goes with every column that has it.</source>
        <translation>لا ترحيل ينشئ النوع %1؛ وحيث وُجد مع ذلك يذهب ومعه كل عمود منه.</translation>
    </message>
    <message>
        <source>No migration makes sequence %1; where it is there all the same, how far it had counted is lost.</source>
        <translation>لا ترحيل ينشئ التسلسل %1؛ وحيث وُجد مع ذلك يضيع ما بلغه من العد.</translation>
    </message>
    <message>
        <source>Makes %1 of %2 required: no row lacks a value by then, but all are read under a full lock.</source>
        <translation>يجعل %1 من %2 إلزاميًا: لا صف بلا قيمة حينئذ، لكن الصفوف كلها تُقرأ تحت قفل كامل.</translation>
    </message>
    <message>
        <source>Syntax newer than this program&apos;s grammar: read by its words only.</source>
        <translation>صياغة أحدث من نحو هذا البرنامج: قُرئت بكلماتها فقط.</translation>
    </message>
    <message>
        <source>Look at what its other findings do not say.</source>
        <translation>انظر فيما لا تقوله ملاحظاته الأخرى.</translation>
    </message>
    <message>
        <source>This is a migration for SQLite: it was made for another provider.</source>
        <translation>هذا ترحيل لـ SQLite: صُنع لمزوّد آخر.</translation>
    </message>
    <message>
        <source>Rows for COPY … FROM stdin: only psql sends them.</source>
        <translation>صفوف لـ COPY … FROM stdin: لا يرسلها إلا psql.</translation>
    </message>
    <message>
        <source>Use INSERT, or run this file with psql.</source>
        <translation>استعمل INSERT أو نفّذ هذا الملف بـ psql.</translation>
    </message>
    <message>
        <source>Open as profile</source>
        <translation>فتح كملف اتصال</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Add it to the profiles as a development database and choose it</source>
        <translation>يضيفه إلى ملفات الاتصال قاعدةَ تطوير ويختاره</translation>
    </message>
    <message>
        <source>Only what carries our branch mark can be deleted here</source>
        <translation>لا يُحذف هنا إلا ما يحمل علامة فرع منا</translation>
    </message>
    <message>
        <source>Branches of this server</source>
        <translation>فروع هذا الخادم</translation>
    </message>
    <message>
        <source>Make a copy of %1 on the same server, in the background</source>
        <translation>ينشئ نسخة من %1 على الخادم نفسه في الخلفية</translation>
    </message>
    <message>
        <source>Looking for branches on the server…</source>
        <translation>جارٍ البحث عن فروع على الخادم…</translation>
    </message>
    <message>
        <source>There is no branch on this server. A branch is a copy of %1 to try things on: what happens there stays there.</source>
        <translation>لا يوجد فرع على هذا الخادم. الفرع نسخة من %1 لتجربة أشياء عليها: ما يحدث هناك يبقى هناك.</translation>
    </message>
    <message numerus="yes">
        <source>%n branches</source>
        <translation>
            <numerusform>لا فروع</numerusform>
            <numerusform>فرع واحد</numerusform>
            <numerusform>فرعان</numerusform>
            <numerusform>%n فروع</numerusform>
            <numerusform>%n فرعًا</numerusform>
            <numerusform>%n فرع</numerusform>
        </translation>
    </message>
    <message>
        <source>Create a branch of %1</source>
        <translation>إنشاء فرع من %1</translation>
    </message>
    <message>
        <source>A branch is a copy on the same server, a development database of its own. %1 is only read.</source>
        <translation>الفرع نسخة على الخادم نفسه، قاعدة تطوير مستقلة. أما %1 فتُقرأ فقط.</translation>
    </message>
    <message>
        <source>&amp;Name of the branch</source>
        <translation>ا&amp;سم الفرع</translation>
    </message>
    <message>
        <source>How</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Looking which ways are possible here…</source>
        <translation>جارٍ البحث عن الطرق الممكنة هنا…</translation>
    </message>
    <message>
        <source>%1 (recommended)</source>
        <translation>%1 (موصى به)</translation>
    </message>
    <message>
        <source>What happened here</source>
        <translation>ما جرى هنا</translation>
    </message>
    <message>
        <source>What happened here, newest first</source>
        <translation>ما جرى هنا، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Nothing yet. Backups, branches, restores, resets and refusals will stand here.</source>
        <translation>لا شيء بعد. ستظهر هنا النسخ الاحتياطية والفروع والاستعادة وإعادة التهيئة وكل رفض.</translation>
    </message>
    <message>
        <source>Backup size</source>
        <translation>حجم النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Same migrations elsewhere</source>
        <translation>عمليات الترحيل نفسها في أماكن أخرى</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 من %L2</translation>
    </message>
    <message>
        <source>Gathering what is known of this database…</source>
        <translation>جارٍ جمع المعروف عن قاعدة البيانات هذه…</translation>
    </message>
    <message>
        <source>%1, the last one %2</source>
        <translation>%1، آخرها %2</translation>
    </message>
    <message>
        <source>%1: %2, usually %3</source>
        <translation>%1: %2، والمعتاد %3</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 مللي ثانية</translation>
    </message>
    <message>
        <source>Password for %1:</source>
        <translation>كلمة مرور %1:</translation>
    </message>
    <message>
        <source>somebody connected meanwhile, and is not thrown out</source>
        <translation>اتصل أحدهم أثناء ذلك ولا يُطرد</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>استغرقت %1</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>لا يمكن استعمال %1: %2</translation>
    </message>
    <message>
        <source>there is no rule %1.</source>
        <translation>لا توجد قاعدة فحص %1.</translation>
    </message>
    <message>
        <source>%1 must be %2.</source>
        <translation>يجب أن يكون %1 %2.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>السطر %1: %2</translation>
    </message>
    <message>
        <source>there is no setting %1; there are: %2.</source>
        <translation>لا يوجد إعداد %1؛ الموجود: %2.</translation>
    </message>
    <message>
        <source>a table, [%1]</source>
        <translation>جدولًا، [%1]</translation>
    </message>
    <message>
        <source>off, critical, high, medium, low or style</source>
        <translation>واحدًا من off أو critical أو high أو medium أو low أو style</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>عددًا صحيحًا من %1 إلى %2</translation>
    </message>
    <message>
        <source>a list of paths</source>
        <translation>قائمة مسارات</translation>
    </message>
    <message>
        <source>a size such as %1</source>
        <translation>حجمًا مثل %1</translation>
    </message>
    <message>
        <source>large-from must be more than small-up-to.</source>
        <translation>يجب أن يكون large-from أكبر من small-up-to.</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>السطر %1، العمود %2: %3</translation>
    </message>
    <message>
        <source>This comment ignores %1 without saying why, so it ignores nothing.</source>
        <translation>يتجاهل هذا التعليق %1 دون أن يقول لماذا، فلا يتجاهل شيئًا.</translation>
    </message>
    <message>
        <source>Write the reason behind the rule: -- lockkeeper:ignore RULE reason.</source>
        <translation>اكتب السبب بعد القاعدة: ‎-- lockkeeper:ignore RULE reason.</translation>
    </message>
    <message>
        <source>Whoever reads the migration later must know why a warning was set aside.</source>
        <translation>من يقرأ الترحيل لاحقًا يجب أن يعرف لماذا نُحّي تحذير.</translation>
    </message>
    <message>
        <source>This comment ignores %1, but the next statement has no such finding.</source>
        <translation>يتجاهل هذا التعليق %1، لكن العبارة التالية ليس فيها ملاحظة كهذه.</translation>
    </message>
    <message>
        <source>Take it out, or put it right before the statement that is meant.</source>
        <translation>أزله أو ضعه قبل العبارة المقصودة مباشرة.</translation>
    </message>
    <message>
        <source>A comment that ignores nothing today may hide something tomorrow.</source>
        <translation>التعليق الذي لا يتجاهل شيئًا اليوم قد يخفي شيئًا غدًا.</translation>
    </message>
    <message>
        <source>Only lint answers as %1; say text or json.</source>
        <translation>لا يجيب بصيغة %1 إلا lint؛ استعمل text أو json.</translation>
    </message>
    <message>
        <source>Compare with the safe rewrite</source>
        <translation>قارن بالصياغة الآمنة</translation>
    </message>
    <message>
        <source>Lays the migration beside migrations that reach its end safely, or takes them away again</source>
        <translation>يعرض عملية الترحيل بجانب عمليات ترحيل تبلغ غايتها بأمان، أو يخفيها من جديد</translation>
    </message>
    <message>
        <source>Save the migration</source>
        <translation>حفظ عملية الترحيل</translation>
    </message>
    <message>
        <source>Writes what you typed into the migration&apos;s file, unless it was applied or changed meanwhile</source>
        <translation>يكتب ما كتبته في ملف عملية الترحيل، ما لم تُطبَّق أو يتغير الملف في الأثناء</translation>
    </message>
    <message>
        <source>Search all migrations</source>
        <translation>بحث في كل عمليات الترحيل</translation>
    </message>
    <message>
        <source>Looks for words in the names, the SQL and the findings of every migration</source>
        <translation>يبحث عن كلمات في الأسماء وSQL والملاحظات لكل عمليات الترحيل</translation>
    </message>
    <message>
        <source>Export review…</source>
        <translation>تصدير المراجعة…</translation>
    </message>
    <message>
        <source>Writes a document of what is not applied, or of what the list is narrowed to</source>
        <translation>يكتب مستندًا بما لم يُطبَّق، أو بما ضُيّقت القائمة إليه</translation>
    </message>
    <message>
        <source>Print review…</source>
        <translation>طباعة المراجعة…</translation>
    </message>
    <message>
        <source>Prints the same document, on paper or to a PDF</source>
        <translation>يطبع المستند نفسه على الورق أو إلى PDF</translation>
    </message>
    <message>
        <source>Larger SQL</source>
        <translation>تكبير SQL</translation>
    </message>
    <message>
        <source>Makes the SQL of the migration larger</source>
        <translation>يكبّر SQL الخاص بعملية الترحيل</translation>
    </message>
    <message>
        <source>Smaller SQL</source>
        <translation>تصغير SQL</translation>
    </message>
    <message>
        <source>Makes the SQL of the migration smaller</source>
        <translation>يصغّر SQL عملية الترحيل</translation>
    </message>
    <message>
        <source>SQL in its own size</source>
        <translation>SQL بحجمه الأصلي</translation>
    </message>
    <message>
        <source>Undoes larger and smaller</source>
        <translation>يتراجع عن التكبير والتصغير</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no format; say text or json, and for lint also sarif, github, markdown or html.</source>
        <translation>&quot;%1&quot; ليست صيغة معروفة؛ استعمل text أو json، وكذلك sarif أو github أو markdown أو html مع lint.</translation>
    </message>
    <message>
        <source>On the picture: the safe rewrite beside the migration.</source>
        <translation>في الصورة: الصياغة الآمنة بجانب عملية الترحيل.</translation>
    </message>
    <message>
        <source>Read-only: applied on %1</source>
        <translation>للقراءة فقط: طُبّقت على %1</translation>
    </message>
    <message>
        <source>Read-only: begun on %1</source>
        <translation>قراءة فقط: بدأت على %1</translation>
    </message>
    <message>
        <source>Asking where it is applied…</source>
        <translation>جارٍ الاستعلام عن مواضع تطبيقها…</translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation>لم يُجب %1</translation>
    </message>
    <message>
        <source>Read-only: applied meanwhile</source>
        <translation>قراءة فقط: طُبّقت في الأثناء</translation>
    </message>
    <message numerus="yes">
        <source>%n migrations are written, but the original is still there: %1</source>
        <translation>
            <numerusform>لم تُكتب أي عملية ترحيل، والأصلية ما زالت موجودة: %1</numerusform>
            <numerusform>كُتبت عملية ترحيل واحدة، لكن الأصلية ما زالت موجودة: %1</numerusform>
            <numerusform>كُتبت عمليتا ترحيل، لكن الأصلية ما زالت موجودة: %1</numerusform>
            <numerusform>كُتبت %n عمليات ترحيل، لكن الأصلية ما زالت موجودة: %1</numerusform>
            <numerusform>كُتبت %n عملية ترحيل، لكن الأصلية ما زالت موجودة: %1</numerusform>
            <numerusform>كُتبت %n عملية ترحيل، لكن الأصلية ما زالت موجودة: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations are written; the first is %1.</source>
        <translation>
            <numerusform>لم تُكتب أي عملية ترحيل؛ الأولى %1.</numerusform>
            <numerusform>كُتبت عملية ترحيل واحدة، هي %1.</numerusform>
            <numerusform>كُتبت عمليتا ترحيل؛ أولاهما %1.</numerusform>
            <numerusform>كُتبت %n عمليات ترحيل؛ أولاها %1.</numerusform>
            <numerusform>كُتبت %n عملية ترحيل؛ أولاها %1.</numerusform>
            <numerusform>كُتبت %n عملية ترحيل؛ أولاها %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export review</source>
        <translation>تصدير المراجعة</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The review was written to %1.</source>
        <translation>كُتبت المراجعة إلى %1.</translation>
    </message>
    <message>
        <source>Migration review</source>
        <translation>مراجعة الترحيل</translation>
    </message>
    <message>
        <source>Print review</source>
        <translation>طباعة المراجعة</translation>
    </message>
    <message>
        <source>The review was sent to the printer.</source>
        <translation>أُرسلت المراجعة إلى الطابعة.</translation>
    </message>
    <message>
        <source>The review was printed to %1.</source>
        <translation>طُبعت المراجعة إلى %1.</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>أتريد تجاهل ما كتبته؟</translation>
    </message>
    <message>
        <source>Your edit of this migration stands in no file yet. Cancel and press Ctrl+S to keep it.</source>
        <translation>تعديلك لعملية الترحيل هذه ليس في أي ملف بعد. ألغِ واضغط Ctrl+S للاحتفاظ به.</translation>
    </message>
    <message>
        <source>Discard the edit</source>
        <translation>تجاهل التعديل</translation>
    </message>
    <message>
        <source>The file changed on disk</source>
        <translation>تغيّر الملف على القرص</translation>
    </message>
    <message>
        <source>Somebody else wrote this migration&apos;s file since you began to edit it, so nothing was saved. Reloading shows the file and discards what you typed.</source>
        <translation>كتب شخص آخر ملف عملية الترحيل هذه منذ بدأت تعديلها، فلم يُحفظ شيء. إعادة التحميل تعرض الملف وتتجاهل ما كتبته.</translation>
    </message>
    <message>
        <source>Reload the file</source>
        <translation>إعادة تحميل الملف</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would not be applied last: &quot;%2&quot; is in the way.</source>
        <translation>لن تُطبَّق «%1» أخيرًا: «%2» تعترض الطريق.</translation>
    </message>
    <message>
        <source>Migrations are applied in the order of their names, which begin with the time they were made.</source>
        <translation>تُطبَّق عمليات الترحيل بترتيب أسمائها التي تبدأ بوقت إنشائها.</translation>
    </message>
    <message>
        <source>The migration&apos;s name is longer than %1 bytes (P3010).</source>
        <translation>اسم عملية الترحيل أطول من %1 بايت (P3010).</translation>
    </message>
    <message>
        <source>Nothing is left of the name &quot;%1&quot;: give it letters from a to z or digits.</source>
        <translation>لا يبقى شيء من الاسم «%1»: اجعل فيه حروفًا من a إلى z أو أرقامًا.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>lines %1</source>
        <translation>الأسطر %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hits: %1</source>
        <translation>
            <numerusform>لا نتائج: %1</numerusform>
            <numerusform>نتيجة واحدة: %1</numerusform>
            <numerusform>نتيجتان: %1</numerusform>
            <numerusform>%n نتائج: %1</numerusform>
            <numerusform>%n نتيجة: %1</numerusform>
            <numerusform>%n نتيجة: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was changed on disk since you began to edit it. Nothing was written.</source>
        <translation>تغيّر %1 على القرص منذ بدأت تعديله. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Copy your text, reload the file and bring your edit in again.</source>
        <translation>انسخ نصك وأعد تحميل الملف ثم أدخل تعديلك من جديد.</translation>
    </message>
    <message>
        <source>%1 was applied on %2 meanwhile, so its file is not edited any more.</source>
        <translation>طُبّقت %1 على %2 في الأثناء، فلم يعد ملفها قابلًا للتعديل.</translation>
    </message>
    <message>
        <source>Write what you want to change as a new migration.</source>
        <translation>اكتب ما تريد تغييره في عملية ترحيل جديدة.</translation>
    </message>
    <message>
        <source>The rows that &quot;%1&quot; is about were not asked for: %2</source>
        <translation>لم يُستعلم عن الصفوف التي تخص «%1»: %2</translation>
    </message>
    <message>
        <source>finding rows that exclude each other takes as long as building the index.</source>
        <translation>يستغرق إيجاد الصفوف التي يستبعد بعضها بعضًا مدة بناء الفهرس نفسها.</translation>
    </message>
    <message>
        <source>its expression may do more than look.</source>
        <translation>قد يفعل تعبيره أكثر من مجرد القراءة.</translation>
    </message>
    <message>
        <source>%1 is volatile.</source>
        <translation>%1 متقلبة (volatile).</translation>
    </message>
    <message>
        <source>The SQL of &quot;%1&quot; is not UTF-8.</source>
        <translation>محتوى SQL في «%1» ليس UTF-8.</translation>
    </message>
    <message>
        <source>%1 is applied to a database: it stays where it is.</source>
        <translation>عملية الترحيل %1 مطبقة على قاعدة بيانات: تبقى في مكانها.</translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation>pid %1</translation>
    </message>
    <message>
        <source>pid %1 (%2)</source>
        <translation>pid %1 (%2)</translation>
    </message>
    <message>
        <source>%1 in %2 rows</source>
        <translation>%1 في %2 من الصفوف</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>الصفوف المرفوضة</translation>
    </message>
    <message>
        <source>Removed values</source>
        <translation>القيم المحذوفة</translation>
    </message>
    <message>
        <source>Changed values</source>
        <translation>القيم المتغيرة</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>about %1 rows, %2</source>
        <translation>نحو %1 من الصفوف، %2</translation>
    </message>
    <message>
        <source>Depends on it</source>
        <translation>ما يعتمد عليه</translation>
    </message>
    <message>
        <source>Server&apos;s answer</source>
        <translation>جواب الخادم</translation>
    </message>
    <message>
        <source>Waits behind</source>
        <translation>ينتظر خلف</translation>
    </message>
    <message>
        <source>Would queue</source>
        <translation>سيصطف خلفه</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ولا شيء آخر</numerusform>
            <numerusform>%1 وواحد آخر</numerusform>
            <numerusform>%1 واثنان آخران</numerusform>
            <numerusform>%1 و%n أخرى</numerusform>
            <numerusform>%1 و%n أخرى</numerusform>
            <numerusform>%1 و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>أقل من 1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 دقيقة</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <translation>من %1 إلى %2 د</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>من %1 إلى %2 ث</translation>
    </message>
    <message>
        <source>blocks reading and writing</source>
        <translation>يحجب القراءة والكتابة</translation>
    </message>
    <message>
        <source>blocks writing</source>
        <translation>يحجب الكتابة</translation>
    </message>
    <message>
        <source>blocks other schema changes</source>
        <translation>يحجب تغييرات المخطط الأخرى</translation>
    </message>
    <message>
        <source>nothing: there are no values now</source>
        <translation>لا شيء: لا توجد قيم الآن</translation>
    </message>
    <message>
        <source>This database has nothing to lose by it now.</source>
        <translation>ليس لدى قاعدة البيانات هذه ما تفقده بسببه الآن.</translation>
    </message>
    <message>
        <source>In this database only the catalogue changes.</source>
        <translation>في قاعدة البيانات هذه لا يتغير إلا فهرس النظام.</translation>
    </message>
    <message>
        <source>The project calls a table of this size small.</source>
        <translation>يعدّ المشروع جدولًا بهذا الحجم صغيرًا.</translation>
    </message>
    <message>
        <source>The project calls a table of this size large.</source>
        <translation>يعدّ المشروع جدولًا بهذا الحجم كبيرًا.</translation>
    </message>
    <message>
        <source>Nothing in this database breaks it now.</source>
        <translation>لا شيء في قاعدة البيانات هذه يخالفه الآن.</translation>
    </message>
    <message>
        <source>no row breaks it now</source>
        <translation>لا صف يخالفه الآن</translation>
    </message>
    <message>
        <source>rows that break it: %1</source>
        <translation>الصفوف التي تخالفه: %1</translation>
    </message>
    <message>
        <source>its query is hidden from this role</source>
        <translation>استعلامها مخفي عن هذا الدور</translation>
    </message>
    <message>
        <source>open for %1</source>
        <translation>مفتوحة منذ %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 على %2</translation>
    </message>
    <message>
        <source>needs %1 on %2</source>
        <translation>تحتاج إلى %1 على %2</translation>
    </message>
    <message>
        <source>the server will refuse it: %1</source>
        <translation>سيرفضه الخادم: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in %2 rows</source>
        <translation>&apos;%1&apos; في %2 من الصفوف</translation>
    </message>
    <message>
        <source>values that go: %1</source>
        <translation>القيم التي ستزول: %1</translation>
    </message>
    <message>
        <source>values that change: %1</source>
        <translation>القيم التي تتغير: %1</translation>
    </message>
    <message>
        <source>stands on it: %1</source>
        <translation>يعتمد عليه: %1</translation>
    </message>
    <message>
        <source>takes: %1 (measured at this table&apos;s own pace)</source>
        <translation>المدة: %1 (مقيسة بسرعة هذا الجدول نفسه)</translation>
    </message>
    <message>
        <source>takes: %1 (estimated by this server&apos;s pace)</source>
        <translation>المدة: %1 (مقدَّرة بحسب سرعة هذا الخادم)</translation>
    </message>
    <message>
        <source>would wait for: %1</source>
        <translation>سينتظر: %1</translation>
    </message>
    <message>
        <source>would keep waiting: %1</source>
        <translation>سيبقى منتظرًا: %1</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>ما العمل:</translation>
    </message>
    <message>
        <source>Safer SQL:</source>
        <translation>SQL أكثر أمانًا:</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message numerus="yes">
        <source>%n may fail</source>
        <translation>
            <numerusform>لا شيء قد يفشل</numerusform>
            <numerusform>واحدة قد تفشل</numerusform>
            <numerusform>اثنتان قد تفشلان</numerusform>
            <numerusform>%n قد تفشل</numerusform>
            <numerusform>%n قد تفشل</numerusform>
            <numerusform>%n قد تفشل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block or rewrite</source>
        <translation>
            <numerusform>لا شيء يحجب أو يعيد الكتابة</numerusform>
            <numerusform>واحدة تحجب أو تعيد الكتابة</numerusform>
            <numerusform>اثنتان تحجبان أو تعيدان الكتابة</numerusform>
            <numerusform>%n تحجب أو تعيد الكتابة</numerusform>
            <numerusform>%n تحجب أو تعيد الكتابة</numerusform>
            <numerusform>%n تحجب أو تعيد الكتابة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n break clients</source>
        <translation>
            <numerusform>لا شيء يعطل العملاء</numerusform>
            <numerusform>واحدة تعطل العملاء</numerusform>
            <numerusform>اثنتان تعطلان العملاء</numerusform>
            <numerusform>%n تعطل العملاء</numerusform>
            <numerusform>%n تعطل العملاء</numerusform>
            <numerusform>%n تعطل العملاء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>لا شيء تعذرت قراءته</numerusform>
            <numerusform>واحدة تعذرت قراءتها</numerusform>
            <numerusform>اثنتان تعذرت قراءتهما</numerusform>
            <numerusform>%n تعذرت قراءتها</numerusform>
            <numerusform>%n تعذرت قراءتها</numerusform>
            <numerusform>%n تعذرت قراءتها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a look</source>
        <translation>
            <numerusform>لا شيء يحتاج إلى نظر</numerusform>
            <numerusform>واحدة تحتاج إلى نظر</numerusform>
            <numerusform>اثنتان تحتاجان إلى نظر</numerusform>
            <numerusform>%n تحتاج إلى نظر</numerusform>
            <numerusform>%n تحتاج إلى نظر</numerusform>
            <numerusform>%n تحتاج إلى نظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Migration review: %1</source>
        <translation>مراجعة الترحيل: %1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>أُنشئت</translation>
    </message>
    <message>
        <source>Nothing to worry about.</source>
        <translation>لا شيء يدعو للقلق.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing in %n migrations destroys, blocks or fails.</source>
        <translation>
            <numerusform>لا عمليات ترحيل، فلا شيء يتلف أو يحجب أو يفشل.</numerusform>
            <numerusform>لا شيء في عملية الترحيل الواحدة يتلف أو يحجب أو يفشل.</numerusform>
            <numerusform>لا شيء في عمليتي الترحيل يتلف أو يحجب أو يفشل.</numerusform>
            <numerusform>لا شيء في %n عمليات ترحيل يتلف أو يحجب أو يفشل.</numerusform>
            <numerusform>لا شيء في %n عملية ترحيل يتلف أو يحجب أو يفشل.</numerusform>
            <numerusform>لا شيء في %n عملية ترحيل يتلف أو يحجب أو يفشل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n migrations %1.</source>
        <translation>
            <numerusform>لا عمليات ترحيل: %1.</numerusform>
            <numerusform>من عملية ترحيل واحدة: %1.</numerusform>
            <numerusform>من عمليتي ترحيل: %1.</numerusform>
            <numerusform>من %n عمليات ترحيل: %1.</numerusform>
            <numerusform>من %n عملية ترحيل: %1.</numerusform>
            <numerusform>من %n عملية ترحيل: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>عملية الترحيل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>line %1 · %2 · %3, %4</source>
        <translation>السطر %1 · %2 · %3، %4</translation>
    </message>
    <message>
        <source>Adds the new column, copies the old values into it and keeps the old one. Deploy programs that use the new column; drop the old one in a later release, when nobody has missed it.</source>
        <translation>يضيف العمود الجديد وينسخ إليه القيم القديمة ويبقي العمود القديم. انشر البرامج التي تستعمل العمود الجديد؛ واحذف القديم في إصدار لاحق، بعد ألا يفتقده أحد.</translation>
    </message>
    <message>
        <source>Makes the new table, copies the old rows into it and keeps the old one. Stop writing the old one before the copy; drop it in a later release, when nobody has missed it.</source>
        <translation>ينشئ الجدول الجديد وينسخ إليه الصفوف القديمة ويُبقي القديم. أوقف الكتابة إلى القديم قبل النسخ؛ واحذفه في إصدار لاحق حين لا يفتقده أحد.</translation>
    </message>
    <message>
        <source>Builds the index while everybody goes on writing. It cannot run inside a transaction, so it is a migration of its own; if it fails, drop the invalid index it leaves before you try again.</source>
        <translation>يبني الفهرس بينما يواصل الجميع الكتابة. لا يمكن تنفيذه داخل معاملة، لذا فهو عملية ترحيل مستقلة؛ وإن فشل فاحذف الفهرس غير الصالح الذي يتركه قبل المحاولة من جديد.</translation>
    </message>
    <message>
        <source>The column comes empty and gives new rows their value; the old rows get theirs in a migration that locks rows alone. On a big table fill them in batches before that, as the comment in it shows.</source>
        <translation>يأتي العمود فارغًا ويعطي الصفوف الجديدة قيمتها؛ أما الصفوف القديمة فتنال قيمها في عملية ترحيل لا تقفل إلا الصفوف. في جدول كبير املأها قبل ذلك على دفعات، كما يبيّن التعليق فيها.</translation>
    </message>
    <message>
        <source>Detaches the partition while everybody goes on reading and writing. It cannot run inside a transaction, so it is a migration of its own. The detached table keeps its bounds as a CHECK, which you may drop.</source>
        <translation>يفصل القسم بينما يواصل الجميع القراءة والكتابة. ولا يمكن أن يعمل داخل معاملة، فهو عملية ترحيل مستقلة. ويُبقي الجدول المفصول حدوده في قيد CHECK يمكنك حذفه.</translation>
    </message>
    <message>
        <source>Drops the index while everybody goes on reading and writing. It cannot run inside a transaction, so it is a migration of its own.</source>
        <translation>يحذف الفهرس بينما يواصل الجميع القراءة والكتابة. لا يمكن تنفيذه داخل معاملة، لذا فهو عملية ترحيل مستقلة.</translation>
    </message>
    <message>
        <source>The first migration adds the column without asking for a value. Deploy programs that write it and give the old rows theirs; the migrations behind it then make it required without blocking anybody.</source>
        <translation>تضيف عملية الترحيل الأولى العمود دون طلب قيمة. انشر البرامج التي تكتبه وأعطِ الصفوف القديمة قيمها؛ ثم تجعله العمليات التالية إلزاميًا دون حجب أحد.</translation>
    </message>
    <message>
        <source>A check asks new rows for the value at once; validating it reads the old rows while everybody goes on, and then proves NOT NULL without another look. Give the old rows a value before the second migration.</source>
        <translation>يطلب الفحص القيمة من الصفوف الجديدة فورًا؛ والتحقق منه يقرأ الصفوف القديمة بينما يواصل الجميع عملهم، ثم يثبت NOT NULL دون قراءة أخرى. أعطِ الصفوف القديمة قيمة قبل عملية الترحيل الثانية.</translation>
    </message>
    <message>
        <source>Readers keep the old rows until the new ones are there.</source>
        <translation>تبقى الصفوف القديمة متاحة للقراءة حتى تتوفر الجديدة.</translation>
    </message>
    <message>
        <source>Rebuilds beside the old index while everybody goes on. It cannot run inside a transaction, so it is a migration of its own.</source>
        <translation>يعيد البناء بجانب الفهرس القديم والجميع يواصلون عملهم. لا يمكن تنفيذه داخل معاملة، لذا فهو عملية ترحيل مستقلة.</translation>
    </message>
    <message>
        <source>If it is the new name of the old column: the rename keeps every value. Deploy the programs that use the new name together with it.</source>
        <translation>إن كان هذا الاسم الجديد للعمود القديم: فإعادة التسمية تُبقي كل قيمة. انشر معها البرامج التي تستعمل الاسم الجديد.</translation>
    </message>
    <message>
        <source>One value only has a new name: renaming it changes one row of the catalog, keeps every row that has it and locks no table. Deploy the programs that use the new name together with it.</source>
        <translation>قيمة واحدة فقط لها اسم جديد: إعادة تسميتها تغيّر صفًا واحدًا في فهرس النظام، وتُبقي كل صف يحملها، ولا تقفل أي جدول. انشر معها البرامج التي تستعمل الاسم الجديد.</translation>
    </message>
    <message>
        <source>If it is the new name of the old table: the rename keeps every row. Deploy the programs that use the new name together with it.</source>
        <translation>إن كان هذا هو الاسم الجديد للجدول القديم: تحفظ إعادة التسمية كل صف. انشر معها البرامج التي تستعمل الاسم الجديد.</translation>
    </message>
    <message>
        <source>Keeps the column and lets new rows do without it, so that the programs of today and of tomorrow both work. Drop it in a later release, when nothing reads it any more.</source>
        <translation>يُبقي العمود ويسمح للصفوف الجديدة بالاستغناء عنه، فتعمل برامج اليوم وبرامج الغد معًا. احذفه في إصدار لاحق حين لا يقرؤه شيء.</translation>
    </message>
    <message>
        <source>Deploy programs that no longer use the column first. Its new name shows at once who still does, and giving it back is one RENAME; drop it in a later release, when nobody has missed it.</source>
        <translation>انشر أولًا برامج لا تستعمل العمود. يكشف اسمه الجديد فورًا من لا يزال يستعمله، واستعادة الاسم القديم أمر RENAME واحد؛ احذفه في إصدار لاحق حين لا يفتقده أحد.</translation>
    </message>
    <message>
        <source>Deploy programs that no longer use the schema first. Its new name shows at once who still does, and giving it back is one RENAME; drop it in a later release, when nobody has missed it.</source>
        <translation>انشر أولًا البرامج التي لم تعد تستعمل المخطط. يُظهر اسمه الجديد فورًا من لا يزال يستعمله، وإعادة اسمه لا تحتاج إلا إلى RENAME واحد؛ واحذفه في إصدار لاحق، بعد ألا يفتقده أحد.</translation>
    </message>
    <message>
        <source>Deploy programs that no longer use the table first. Its new name shows at once who still does, and giving it back is one RENAME; drop it in a later release, when nobody has missed it.</source>
        <translation>انشر أولًا برامج لم تعد تستعمل الجدول. يُظهر اسمه الجديد فورًا من لا يزال يستعمله، وإرجاع الاسم القديم أمر RENAME واحد؛ احذفه في إصدار لاحق حين لا يفتقده أحد.</translation>
    </message>
    <message>
        <source>Adds a column of the new type beside the old one; a trigger keeps it up to date and the old rows are filled without a table lock. Compare the two columns; the swap of their names, and the old values&apos; end, is for a later release.</source>
        <translation>يضيف عمودًا من النوع الجديد بجانب القديم؛ ويُبقيه مشغّل محدَّثًا وتُملأ الصفوف القديمة دون قفل الجدول. قارن العمودين؛ أما تبديل اسميهما والتخلص من القيم القديمة فلإصدار لاحق.</translation>
    </message>
    <message>
        <source>Both names work for a while, and what is written under one is read under the other. Deploy programs that use the new name; take the old one away in a later release.</source>
        <translation>يعمل الاسمان معًا لفترة، وما يُكتب بأحدهما يُقرأ بالآخر. انشر البرامج التي تستعمل الاسم الجديد؛ وأزل القديم في إصدار لاحق.</translation>
    </message>
    <message>
        <source>The same statements in several migrations: each is a transaction of its own, so what one does is committed, and its locks are gone, when the next begins.</source>
        <translation>العبارات نفسها في عدة عمليات ترحيل: كل منها معاملة مستقلة، فما تفعله الواحدة يُثبَّت وتزول أقفالها حين تبدأ التالية.</translation>
    </message>
    <message>
        <source>Builds the unique index while everybody goes on, then the constraint takes it over in a moment. Look for duplicates first; if the build fails, drop the invalid index it leaves before you try again.</source>
        <translation>يبني الفهرس المتفرد والجميع يواصلون عملهم، ثم يتولاه القيد في لحظة. ابحث عن التكرارات أولًا؛ وإن فشل البناء فاحذف الفهرس غير الصالح الذي يتركه قبل المحاولة من جديد.</translation>
    </message>
    <message>
        <source>The first migration holds new rows to it at once and reads nothing; the second looks at the old rows while everybody goes on. Mend the rows that break it in between.</source>
        <translation>تُلزم عملية الترحيل الأولى الصفوف الجديدة به فورًا ولا تقرأ شيئًا؛ وتفحص الثانية الصفوف القديمة والجميع يواصلون عملهم. أصلح بينهما الصفوف التي تخالفه.</translation>
    </message>
    <message>
        <source>Adds %1 to %2 with a default: before PostgreSQL 11 the whole table is written anew for any default.</source>
        <translation>يضيف %1 إلى %2 بقيمة افتراضية: قبل PostgreSQL 11 يُكتب الجدول كله من جديد لأي قيمة افتراضية.</translation>
    </message>
    <message>
        <source>No migration makes schema %1; where it is there all the same, it goes with all its tables.</source>
        <translation>لا تنشئ أي عملية ترحيل المخطط %1؛ وحيث يوجد مع ذلك، يُحذف بكل جداوله.</translation>
    </message>
    <message>
        <source>A new value of an enum cannot be used before its transaction is committed. Since PostgreSQL 17 it can where the type is made in the same transaction.</source>
        <translation>لا يمكن استعمال قيمة جديدة في تعداد قبل تثبيت معاملتها. ومنذ PostgreSQL 17 يمكن ذلك إن أُنشئ النوع في المعاملة نفسها.</translation>
    </message>
    <message>
        <source>Makes %1 logged, which it is already: only locks it for a moment.</source>
        <translation>يجعل %1 مسجَّلًا وهو كذلك أصلًا: يقفله لحظة فقط.</translation>
    </message>
    <message>
        <source>Makes %1 of %2 required: before PostgreSQL 12 that reads the whole table under a full lock, whatever a CHECK proves.</source>
        <translation>يجعل %1 من %2 إلزاميًا: قبل PostgreSQL 12 يقرأ ذلك الجدول كله تحت قفل كامل، مهما أثبت CHECK.</translation>
    </message>
    <message>
        <source>Writes every row of %1 as it was: they stay locked until the end, and the table doubles.</source>
        <translation>يكتب كل صف من %1 كما كان: تبقى الصفوف مقفلة حتى النهاية، ويتضاعف حجم الجدول.</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 قيمة</translation>
    </message>
    <message numerus="yes">
        <source>May fail: %n places.</source>
        <translation>
            <numerusform>قد يفشل: %n موضع.</numerusform>
            <numerusform>قد يفشل: موضع واحد.</numerusform>
            <numerusform>قد يفشل: موضعان.</numerusform>
            <numerusform>قد يفشل: %n مواضع.</numerusform>
            <numerusform>قد يفشل: %n موضعًا.</numerusform>
            <numerusform>قد يفشل: %n موضع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Breaks clients that run meanwhile: %n places.</source>
        <translation>
            <numerusform>يعطل العملاء العاملين أثناءه: لا مواضع.</numerusform>
            <numerusform>يعطل العملاء العاملين أثناءه: موضع واحد.</numerusform>
            <numerusform>يعطل العملاء العاملين أثناءه: موضعان.</numerusform>
            <numerusform>يعطل العملاء العاملين أثناءه: %n مواضع.</numerusform>
            <numerusform>يعطل العملاء العاملين أثناءه: %n موضعًا.</numerusform>
            <numerusform>يعطل العملاء العاملين أثناءه: %n موضع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n drops remove holds no value now.</source>
        <translation>
            <numerusform>لا عمليات حذف تزيل قيمًا الآن.</numerusform>
            <numerusform>ما تزيله عملية حذف واحدة لا يحوي أي قيمة الآن.</numerusform>
            <numerusform>ما تزيله عمليتا حذف لا يحوي أي قيمة الآن.</numerusform>
            <numerusform>ما تزيله %n عمليات حذف لا يحوي أي قيمة الآن.</numerusform>
            <numerusform>ما تزيله %n عملية حذف لا يحوي أي قيمة الآن.</numerusform>
            <numerusform>ما تزيله %n عملية حذف لا يحوي أي قيمة الآن.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is destroyed, nothing blocks; %n hints.</source>
        <translation>
            <numerusform>لا شيء يُتلف ولا شيء يحجب؛ لا تلميحات.</numerusform>
            <numerusform>لا شيء يُتلف ولا شيء يحجب؛ تلميح واحد.</numerusform>
            <numerusform>لا شيء يُتلف ولا شيء يحجب؛ تلميحان.</numerusform>
            <numerusform>لا شيء يُتلف ولا شيء يحجب؛ %n تلميحات.</numerusform>
            <numerusform>لا شيء يُتلف ولا شيء يحجب؛ %n تلميحًا.</numerusform>
            <numerusform>لا شيء يُتلف ولا شيء يحجب؛ %n تلميح.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prisma&apos;s warning is stale: it announces %1, which the SQL does not do.</source>
        <translation>تحذير Prisma قديم: يعلن %1، وهذا ما لا يفعله SQL.</translation>
    </message>
    <message>
        <source>Prisma&apos;s warning agrees with the SQL.</source>
        <translation>يتفق تحذير Prisma مع SQL.</translation>
    </message>
    <message>
        <source>Prisma&apos;s warning is silent about %1.</source>
        <translation>لا يذكر تحذير Prisma شيئًا عن %1.</translation>
    </message>
    <message>
        <source>Before PostgreSQL 12 a value could not be added inside a transaction at all; since then it can, but not be used in it.</source>
        <translation>قبل PostgreSQL 12 لم يكن ممكنًا إضافة قيمة داخل معاملة أصلًا؛ ومنذئذ يمكن ذلك، لكن دون استعمالها فيها.</translation>
    </message>
    <message>
        <source>REINDEX CONCURRENTLY is there from PostgreSQL 12 on.</source>
        <translation>يتوفر REINDEX CONCURRENTLY من PostgreSQL 12 فصاعدًا.</translation>
    </message>
    <message>
        <source>From PostgreSQL 11 on a constant default writes no row; a volatile one writes the whole table anew on every version.</source>
        <translation>بدءًا من PostgreSQL 11 لا تكتب القيمة الافتراضية الثابتة أي صف؛ أما المتغيرة فتكتب الجدول كله من جديد في كل الإصدارات.</translation>
    </message>
    <message>
        <source>From PostgreSQL 18 on a generated column can be virtual: computed when it is read.</source>
        <translation>ابتداءً من PostgreSQL 18 يمكن أن يكون العمود المولّد افتراضيًا (VIRTUAL): يُحسب عند قراءته.</translation>
    </message>
    <message>
        <source>From PostgreSQL 12 on the partitioned table can be read and written meanwhile; before that it cannot.</source>
        <translation>من PostgreSQL 12 فصاعدًا يمكن أثناء ذلك قراءة الجدول المقسَّم والكتابة فيه؛ ولا يمكن ذلك قبله.</translation>
    </message>
    <message>
        <source>DETACH PARTITION … CONCURRENTLY is there from PostgreSQL 14 on.</source>
        <translation>يتوفر DETACH PARTITION … CONCURRENTLY بدءًا من PostgreSQL 14.</translation>
    </message>
    <message>
        <source>Values can be renamed from PostgreSQL 10 on.</source>
        <translation>يمكن إعادة تسمية القيم ابتداءً من PostgreSQL 10.</translation>
    </message>
    <message>
        <source>ALTER TABLE … SET ACCESS METHOD is there from PostgreSQL 15 on.</source>
        <translation>يتوفر ALTER TABLE … SET ACCESS METHOD من PostgreSQL 15 فصاعدًا.</translation>
    </message>
    <message>
        <source>From PostgreSQL 12 on a validated CHECK constraint spares the scan; from 18 on NOT NULL itself can be added NOT VALID.</source>
        <translation>بدءًا من PostgreSQL 12 يغني قيد CHECK المُتحقق منه عن المسح؛ وبدءًا من 18 يمكن إضافة NOT NULL نفسه NOT VALID.</translation>
    </message>
    <message>
        <source>SQL as written</source>
        <translation>SQL كما كُتب</translation>
    </message>
    <message>
        <source>Safer SQL</source>
        <translation>SQL أكثر أمانًا</translation>
    </message>
    <message>
        <source>lines removed: %1, lines added: %2</source>
        <translation>أسطر محذوفة: %1، أسطر مضافة: %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>%1 of the rows that would be refused</source>
        <translation>من الصفوف التي ستُرفض: %1</translation>
    </message>
    <message>
        <source>Rows that would be refused</source>
        <translation>الصفوف التي ستُرفض</translation>
    </message>
    <message>
        <source>Rows that hold a removed value</source>
        <translation>الصفوف التي تحوي قيمة مزالة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>What depends on it</source>
        <translation>ما يعتمد عليه</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>مفتوحة منذ</translation>
    </message>
    <message>
        <source>Last statement</source>
        <translation>آخر عبارة</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>ينتظر %1</translation>
    </message>
    <message>
        <source>pid %1, %2</source>
        <translation>pid %1، %2</translation>
    </message>
    <message>
        <source>It would wait for</source>
        <translation>ما سينتظره</translation>
    </message>
    <message>
        <source>Would wait behind it</source>
        <translation>سينتظر خلفه</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F8)</source>
        <translation>الفرق السابق (Shift+F8)</translation>
    </message>
    <message>
        <source>Next difference (F8)</source>
        <translation>الفرق التالي (F8)</translation>
    </message>
    <message>
        <source>Write as new migration…</source>
        <translation>كتابة كعملية ترحيل جديدة…</translation>
    </message>
    <message>
        <source>Back to the findings</source>
        <translation>العودة إلى الملاحظات</translation>
    </message>
    <message>
        <source>Back to the migration and its findings (Ctrl+D)</source>
        <translation>العودة إلى عملية الترحيل وملاحظاتها (Ctrl+D)</translation>
    </message>
    <message>
        <source>Looking for a safe way round…</source>
        <translation>جارٍ البحث عن طريق بديل آمن…</translation>
    </message>
    <message>
        <source>As written: %1</source>
        <translation>كما كُتبت: %1</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>لا فرق</translation>
    </message>
    <message>
        <source>difference %1 of %2</source>
        <translation>الاختلاف %1 من %2</translation>
    </message>
    <message>
        <source>There is no safer way to write this down as SQL.</source>
        <translation>لا توجد طريقة أكثر أمانًا لكتابة هذا بلغة SQL.</translation>
    </message>
    <message>
        <source>Safer: %1</source>
        <translation>أكثر أمانًا: %1</translation>
    </message>
    <message numerus="yes">
        <source>Safer: %n new migrations</source>
        <translation>
            <numerusform>الأكثر أمانًا: لا عمليات ترحيل جديدة</numerusform>
            <numerusform>الأكثر أمانًا: عملية ترحيل جديدة واحدة</numerusform>
            <numerusform>الأكثر أمانًا: عمليتا ترحيل جديدتان</numerusform>
            <numerusform>الأكثر أمانًا: %n عمليات ترحيل جديدة</numerusform>
            <numerusform>الأكثر أمانًا: %n عملية ترحيل جديدة</numerusform>
            <numerusform>الأكثر أمانًا: %n عملية ترحيل جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Show all migrations</source>
        <translation>إظهار كل عمليات الترحيل</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>The migration and its safe rewrite side by side (Ctrl+D)</source>
        <translation>عملية الترحيل وصياغتها الآمنة جنبًا إلى جنب (Ctrl+D)</translation>
    </message>
    <message>
        <source>Nothing was found in this statement.</source>
        <translation>لا ملاحظات على هذه العبارة.</translation>
    </message>
    <message>
        <source>%1: nothing was found in this statement.</source>
        <translation>%1: لم يُعثر على شيء في هذه العبارة.</translation>
    </message>
    <message>
        <source>Lowered from</source>
        <translation>خُفّضت من</translation>
    </message>
    <message>
        <source>%1, because nothing is at stake now</source>
        <translation>%1، لأنه لا شيء معرّض للخطر الآن</translation>
    </message>
    <message>
        <source>%1, because the table is small</source>
        <translation>%1، لأن الجدول صغير</translation>
    </message>
    <message>
        <source>Raised from</source>
        <translation>رُفعت من</translation>
    </message>
    <message>
        <source>%1, because the table is large</source>
        <translation>%1، لأن الجدول كبير</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Rule %1…</source>
        <translation>القاعدة %1…</translation>
    </message>
    <message>
        <source>Why this matters, with a bad and a good example</source>
        <translation>سبب أهمية هذا، مع مثال سيئ ومثال جيد</translation>
    </message>
    <message>
        <source>%1: %2 · %3</source>
        <translation>%1: %2 · %3</translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation>الانتقال إلى التالية</translation>
    </message>
    <message>
        <source>Nothing was found in this migration: there is nothing to rewrite.</source>
        <translation>لا ملاحظات على عملية الترحيل هذه: لا شيء يحتاج إلى إعادة كتابة.</translation>
    </message>
    <message>
        <source>Choose a finding first: its safe rewrite is shown here.</source>
        <translation>اختر ملاحظة أولًا: تُعرض هنا صياغتها الآمنة.</translation>
    </message>
    <message>
        <source>● Unsaved</source>
        <translation>● غير محفوظ</translation>
    </message>
    <message>
        <source>What you typed stands in no file yet; Ctrl+S writes it</source>
        <translation>ما كتبته ليس في أي ملف بعد؛ Ctrl+S يكتبه</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>القاعدة %1</translation>
    </message>
    <message>
        <source>Names, SQL and findings of every migration (Ctrl+Shift+F)</source>
        <translation>أسماء كل عمليات الترحيل وSQL والملاحظات (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Show only some states, hazards or severities</source>
        <translation>إظهار بعض الحالات أو المخاطر أو درجات الخطورة فقط</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message numerus="yes">
        <source>%n hits in %1 of %2 migrations</source>
        <translation>
            <numerusform>لا نتائج في %1 من %2 من عمليات الترحيل</numerusform>
            <numerusform>نتيجة واحدة في %1 من %2 من عمليات الترحيل</numerusform>
            <numerusform>نتيجتان في %1 من %2 من عمليات الترحيل</numerusform>
            <numerusform>%n نتائج في %1 من %2 من عمليات الترحيل</numerusform>
            <numerusform>%n نتيجة في %1 من %2 من عمليات الترحيل</numerusform>
            <numerusform>%n نتيجة في %1 من %2 من عمليات الترحيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n migrations</source>
        <translation>
            <numerusform>%1 من %n عملية ترحيل</numerusform>
            <numerusform>%1 من عملية ترحيل واحدة</numerusform>
            <numerusform>%1 من عمليتي ترحيل</numerusform>
            <numerusform>%1 من %n عمليات ترحيل</numerusform>
            <numerusform>%1 من %n عملية ترحيل</numerusform>
            <numerusform>%1 من %n عملية ترحيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations, %1 not applied</source>
        <translation>
            <numerusform>لا عمليات ترحيل، %1 غير مطبقة</numerusform>
            <numerusform>عملية ترحيل واحدة، %1 غير مطبقة</numerusform>
            <numerusform>عمليتا ترحيل، %1 غير مطبقة</numerusform>
            <numerusform>%n عمليات ترحيل، %1 غير مطبقة</numerusform>
            <numerusform>%n عملية ترحيل، %1 غير مطبقة</numerusform>
            <numerusform>%n عملية ترحيل، %1 غير مطبقة</numerusform>
        </translation>
    </message>
    <message>
        <source>No migration has “%1” in its name, its SQL or its findings.</source>
        <translation>لا توجد عملية ترحيل تحوي «%1» في اسمها أو SQL أو ملاحظاتها.</translation>
    </message>
    <message>
        <source>No migration is like that: %1.</source>
        <translation>لا توجد عملية ترحيل كهذه: %1.</translation>
    </message>
    <message>
        <source>other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>%1 is not applied here, but perhaps elsewhere: it stays as it is. Where it is applied nowhere, delete its folder before you deploy, or it runs before these.</source>
        <translation>عملية الترحيل %1 غير مطبقة هنا، لكن ربما في مكان آخر: تبقى كما هي. وإن لم تكن مطبقة في أي مكان فاحذف مجلدها قبل النشر، وإلا نُفذت قبل هذه العمليات.</translation>
    </message>
    <message>
        <source>%1 is applied to no database of this project. While it is there, it runs before these.</source>
        <translation>لم تُطبَّق %1 على أي قاعدة بيانات لهذا المشروع. وما دامت موجودة فستُنفذ قبل هذه العمليات.</translation>
    </message>
    <message>
        <source>%1 is applied and is never changed. These run after it: what it destroyed is gone already.</source>
        <translation>عملية الترحيل %1 مطبقة ولا تُغيَّر أبدًا. تُنفَّذ هذه بعدها: وما أتلفته قد ذهب بالفعل.</translation>
    </message>
    <message>
        <source>Write the safe rewrite</source>
        <translation>كتابة الصياغة الآمنة</translation>
    </message>
    <message numerus="yes">
        <source>%n new migrations are written behind those that are there. No file is changed.</source>
        <translation>
            <numerusform>لا تُكتب أي عملية ترحيل جديدة بعد الموجودة. لا يُغيَّر أي ملف.</numerusform>
            <numerusform>تُكتب عملية ترحيل جديدة واحدة بعد الموجودة. لا يُغيَّر أي ملف.</numerusform>
            <numerusform>تُكتب عمليتا ترحيل جديدتان بعد الموجودة. لا يُغيَّر أي ملف.</numerusform>
            <numerusform>تُكتب %n عمليات ترحيل جديدة بعد الموجودة. لا يُغيَّر أي ملف.</numerusform>
            <numerusform>تُكتب %n عملية ترحيل جديدة بعد الموجودة. لا يُغيَّر أي ملف.</numerusform>
            <numerusform>تُكتب %n عملية ترحيل جديدة بعد الموجودة. لا يُغيَّر أي ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move it aside, out of the migrations&apos; folder; nothing of it is lost</source>
        <translation>&amp;نقلها جانبًا خارج مجلد الترحيل؛ ولا يضيع منها شيء</translation>
    </message>
    <message numerus="yes">
        <source>Write %n migrations</source>
        <translation>
            <numerusform>عدم كتابة أي عملية ترحيل</numerusform>
            <numerusform>كتابة عملية ترحيل واحدة</numerusform>
            <numerusform>كتابة عمليتي ترحيل</numerusform>
            <numerusform>كتابة %n عمليات ترحيل</numerusform>
            <numerusform>كتابة %n عملية ترحيل</numerusform>
            <numerusform>كتابة %n عملية ترحيل</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of step &amp;%1</source>
        <translation>اسم الخطوة &amp;%1</translation>
    </message>
    <message>
        <source>Name of step %1</source>
        <translation>اسم الخطوة %1</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>The server copies the database&apos;s files: fast, and nobody else may be connected to it.</source>
        <translation>ينسخ الخادم ملفات قاعدة البيانات: هذا سريع، ولا يجوز أن يكون أحد غيرك متصلًا بها.</translation>
    </message>
    <message>
        <source>Dumped and restored under one snapshot: everybody else goes on working.</source>
        <translation>تفريغ واستعادة في لقطة واحدة: يواصل الجميع عملهم.</translation>
    </message>
    <message>
        <source>There is no migration %1 in the project.</source>
        <translation>لا توجد عملية ترحيل %1 في المشروع.</translation>
    </message>
    <message>
        <source>The private PostgreSQL cluster in %1 could not be made.</source>
        <translation>تعذر إنشاء خادم PostgreSQL الخاص في %1.</translation>
    </message>
    <message>
        <source>Mend the file by hand; until then Lockkeeper changes nothing in it.</source>
        <translation>أصلح الملف يدويًا؛ وحتى ذلك الحين لا يغيّر Lockkeeper شيئًا فيه.</translation>
    </message>
    <message>
        <source>New migration %1 of %2: %3</source>
        <translation>عملية ترحيل جديدة %1 من %2: %3</translation>
    </message>
    <message>
        <source>In a later release: %1</source>
        <translation>في إصدار لاحق: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n فقدان</numerusform>
            <numerusform>فقدان واحد</numerusform>
            <numerusform>فقدانان</numerusform>
            <numerusform>%n حالات فقدان</numerusform>
            <numerusform>%n حالة فقدان</numerusform>
            <numerusform>%n حالة فقدان</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1 · %2</source>
        <translation>السطر %1 · %2</translation>
    </message>
</context>
</TS>
